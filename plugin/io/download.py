"""Files from the network: through GDAL, in parallel, with retries, and stopped when asked to."""

from __future__ import annotations

import queue
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from osgeo import gdal

from ..core.errors import Cancelled, DownloadError, InputError
from ..core.wording import say

Job = TypeVar("Job")
Result = TypeVar("Result")
Progress = Callable[[float], bool]

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_POLL_S = 0.1
# After a stop the threads get this long to leave; one that waits for a server is left behind and
# drops what it gets.
_LEAVE_S = 0.4


@dataclass(frozen=True)
class Transfer:
    """How to fetch: threads, patience (seconds) and the proxy ("host:port", "user:password")."""

    workers: int = 6
    attempts: int = 4
    first_wait_s: float = 0.5  # doubles with each attempt
    connect_s: float = 10
    stalled_s: float = 20
    longest_s: float = 300
    proxy: str = ""
    proxy_login: str = ""


@dataclass(frozen=True)
class Stamp:
    """What a server says about a file: entity tag and date (RFC 9110), empty where it does not."""

    etag: str = ""
    last_modified: str = ""


class Hiccup(Exception):
    """A failure that another attempt may not meet; the text completes "<file> ..."."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.hint = hint or say("try again later, what is fetched already is kept")


def require_url(url: str, name: str) -> None:
    """Raise InputError unless the text is an http or https address."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(
            "{name} '{url}' is no web address", "begin it with https://", name=name, url=url
        )
    if "@" in parts.netloc:  # it would be written into every lineage
        raise InputError("{name} holds a login", "give it without a name and a password", name=name)


@contextmanager
def network(url: str, transfer: Transfer) -> Iterator[None]:
    """Set GDAL's network options for this thread, and keep its errors off the screen."""
    loopback = urlsplit(url).hostname in _LOOPBACK
    options = {
        "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
        "GDAL_INGESTED_BYTES_AT_OPEN": "32768",
        "GDAL_HTTP_MAX_RETRY": "0",  # retried here, where a stop is heard
        "GDAL_HTTP_CONNECTTIMEOUT": f"{transfer.connect_s:g}",
        "GDAL_HTTP_TIMEOUT": f"{transfer.longest_s:g}",
        "GDAL_HTTP_LOW_SPEED_LIMIT": "100",
        "GDAL_HTTP_LOW_SPEED_TIME": f"{max(1, round(transfer.stalled_s))}",
        "GDAL_PAM_ENABLED": "NO",
    }
    if loopback or transfer.proxy:
        # An empty proxy switches off one from the environment, which cannot reach this machine.
        options |= dict.fromkeys(
            ("GDAL_HTTP_PROXY", "GDAL_HTTPS_PROXY"), "" if loopback else transfer.proxy
        )
    if transfer.proxy_login and not loopback:
        options["GDAL_HTTP_PROXYUSERPWD"] = transfer.proxy_login
    for key, value in options.items():
        gdal.SetThreadLocalConfigOption(key, value)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for key in options:
            gdal.SetThreadLocalConfigOption(key, None)


def remote(url: str) -> str:
    """The name by which GDAL reads a web address."""
    return f"/vsicurl/{url}"


def require_served(url: str, name: str) -> Any:
    """Open a remote file as a stream; the caller closes it.

    Raises Hiccup for what may pass (no answer, 408, 429, 5xx), DownloadError for what will not.
    """
    stream = None
    gdal.ErrorReset()
    gdal.VSIErrorReset()
    with suppress(RuntimeError):
        stream = gdal.VSIFOpenExL(remote(url), "rb", 1)
    if stream is not None:
        return stream
    found = re.search(r"(\d+)\s*$", f"{gdal.VSIGetLastErrorMsg() or gdal.GetLastErrorMsg()}")
    status = int(found[1]) if found else 0
    host = urlsplit(url).hostname
    if status == 0:
        raise Hiccup(
            say("cannot be fetched because {host} does not answer", host=host),
            say(
                "check the network and the proxy of QGIS, and try again later, "
                "what is fetched already is kept"
            ),
        )
    if status in (408, 429) or status >= 500:
        raise Hiccup(
            say(
                "cannot be fetched because {host} answers with the error {status}",
                host=host,
                status=status,
            )
        )
    raise DownloadError(
        "{name} is not at {host}, which answers {status}",
        "check the address of the bucket, or try again later",
        name=name,
        host=host,
        status=status,
    )


def read_remote(url: str, name: str, limit: int) -> bytes:
    """Read a whole remote file of at most ``limit`` bytes."""
    stream = require_served(url, name)
    try:
        gdal.VSIFSeekL(stream, 0, 2)
        size = int(gdal.VSIFTellL(stream))
        if size > limit:
            raise DownloadError(
                "{name} has {size} bytes, more than {limit}",
                "check the address of the bucket",
                name=name,
                size=size,
                limit=limit,
            )
        gdal.VSIFSeekL(stream, 0, 0)
        data = bytes(gdal.VSIFReadL(1, size, stream) or b"") if size else b""
    finally:
        gdal.VSIFCloseL(stream)
    if len(data) != size:
        raise Hiccup(say("was cut off after {read} of {size} bytes", read=len(data), size=size))
    return data


def stamp(url: str) -> Stamp:
    """Entity tag and date of a remote file; one more request."""
    headers: dict[str, str] = {}
    with suppress(RuntimeError):
        found = gdal.GetFileMetadata(remote(url), "HEADERS") or {}
        headers = {str(key).lower(): str(value) for key, value in found.items()}
    return Stamp(headers.get("etag", "").strip('"'), headers.get("last-modified", ""))


def forget(url: str) -> None:
    """Drop what GDAL remembers of a remote file, its absence and its broken parts included."""
    gdal.VSICurlPartialClearCache(remote(url))


def persist(
    action: Callable[[], Result],
    url: str,
    name: str,
    transfer: Transfer,
    stopped: threading.Event,
) -> Result:
    """Do ``action`` on a remote file until it succeeds, waiting longer after each hiccup.

    Raises DownloadError after the last attempt, Cancelled once ``stopped`` is set.
    """
    wait = transfer.first_wait_s
    for attempt in range(1, transfer.attempts + 1):
        if stopped.is_set():
            raise Cancelled
        try:
            with network(url, transfer):
                return action()
        except Hiccup as hiccup:
            forget(url)
            if attempt == transfer.attempts:
                raise DownloadError(
                    "{name} {hiccup} ({attempt} attempts)",
                    "{hint}",
                    name=name,
                    hiccup=hiccup,
                    attempt=attempt,
                    hint=hiccup.hint,
                ) from hiccup
        except DownloadError:
            forget(url)
            raise
        if stopped.wait(wait):
            raise Cancelled
        wait *= 2
    raise AssertionError("no attempt was allowed")


def run_jobs(
    jobs: Sequence[Job],
    work: Callable[[Job], Result],
    workers: int,
    progress: Progress,
    stopped: threading.Event,
) -> list[Result]:
    """Do the jobs in threads and give the results in their order.

    Asks ``progress`` ten times a second. The first error and a stop end the run at once: the
    threads are told by ``stopped`` and given a moment; a job must look at it before it keeps
    anything. Raises that error, or Cancelled.
    """
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[int, Any, BaseException | None]] = queue.SimpleQueue()
    for index in range(len(jobs)):
        waiting.put(index)

    def labour() -> None:
        while not stopped.is_set():
            try:
                index = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                done.put((index, work(jobs[index]), None))
            except BaseException as error:
                done.put((index, None, error))
                return

    # Daemons: a thread that hangs on a server must not keep QGIS from closing.
    threads = [
        threading.Thread(target=labour, name=f"kachin-fetch-{n}", daemon=True)
        for n in range(min(workers, len(jobs)))
    ]
    results: dict[int, Any] = {}
    for thread in threads:
        thread.start()
    try:
        while len(results) < len(jobs):
            if not progress(len(results) / len(jobs)):
                raise Cancelled
            with suppress(queue.Empty):
                index, result, error = done.get(timeout=_POLL_S)
                if error is not None:
                    raise error
                results[index] = result
    finally:
        stopped.set()
        deadline = time.monotonic() + _LEAVE_S
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
    return [results[index] for index in range(len(jobs))]
