"""A loopback server with the layout of the Copernicus DEM buckets, and with its bad days."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from osgeo import gdal, osr

# Arc-seconds of a product's pixels, as its tile names have them (times ten) and its buckets.
PRODUCTS = {30: ("10", 3600), 90: ("30", 1200)}
LAST_MODIFIED = 1_638_316_800  # 2021-12-01
# What a fault is for: the list of tiles, or requests of tiles.
FAULTS = ("drop", "cut", "404", "403", "500", "truncate", "corrupt", "slow")


def tile_name(metres: int, lat: int, lon: int) -> str:
    north = f"{'N' if lat >= 0 else 'S'}{abs(lat):02d}_00"
    east = f"{'E' if lon >= 0 else 'W'}{abs(lon):03d}_00"
    return f"Copernicus_DSM_COG_{PRODUCTS[metres][0]}_{north}_{east}_DEM"


def elevation(lon: Any, lat: Any) -> Any:
    """A plane in longitude and latitude: what linear interpolation must give back."""
    return 1000 + 20 * (lon - 98) + 10 * (lat - 25)


def tile_bytes(metres: int, lat: int, lon: int, width: int | None = None, **changes: Any) -> bytes:
    """A COG of the plane; ``changes``: epsg, height, shift_deg, values(function), nodata."""
    height = changes.get("height", PRODUCTS[metres][1])
    width = width or height
    dx, dy = 1 / width, 1 / height
    # The centre of the first pixel lies on the north-west corner of the degree.
    left, top = lon - dx / 2 + changes.get("shift_deg", 0.0), lat + 1 + dy / 2
    x = left + dx * (np.arange(width) + 0.5)
    y = top - dy * (np.arange(height) + 0.5)
    values = changes.get("values", elevation)(x[None, :], y[:, None]).astype(np.float32)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(changes.get("epsg", 4326))
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Float32)
    memory.SetGeoTransform((left, dx, 0, top, 0, -dy))
    memory.SetProjection(reference.ExportToWkt())
    if "nodata" in changes:
        memory.GetRasterBand(1).SetNoDataValue(changes["nodata"])
    memory.GetRasterBand(1).WriteArray(values)
    path = f"/vsimem/{tile_name(metres, lat, lon)}-{threading.get_ident()}.tif"
    options = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "BLOCKSIZE=1024", "RESAMPLING=AVERAGE"]
    assert gdal.GetDriverByName("COG").CreateCopy(path, memory, options=options) is not None
    handle = gdal.VSIFOpenL(path, "rb")
    data = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, handle))
    gdal.VSIFCloseL(handle)
    gdal.Unlink(path)
    return data


@dataclass
class Bucket:
    """Files by path; ``faults`` maps a pattern of paths to [fault, how many times, skipped]."""

    files: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, list[Any]] = field(default_factory=dict)
    requests: Counter[str] = field(default_factory=Counter)
    sent: int = 0
    delay_s: float = 0.0
    busy: int = 0
    most_busy: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    url: str = ""

    def add_tile(self, metres: int, lat: int, lon: int, data: bytes, listed: bool = True) -> str:
        name = tile_name(metres, lat, lon)
        self.files[f"/{metres}m/{name}/{name}.tif"] = data
        if listed:
            self.list_tile(metres, name)
        return name

    def list_tile(self, metres: int, name: str) -> None:
        path = f"/{metres}m/tileList.txt"
        self.files[path] = self.files.get(path, b"") + name.encode() + b"\r\n"

    def fault_for(self, path: str) -> str:
        """The fault of this request; counts it down."""
        with self.lock:
            self.requests[path] += 1
            for pattern, fault in self.faults.items():
                if not re.search(pattern, path):
                    continue
                if fault[2] > 0:
                    fault[2] -= 1
                elif fault[1] > 0:
                    fault[1] -= 1
                    return str(fault[0])
        return ""

    def fail(self, pattern: str, fault: str, times: int = 10**6, after: int = 0) -> None:
        """Let requests for matching paths fail, ``times`` times after ``after`` good ones."""
        assert fault in FAULTS
        self.faults[pattern] = [fault, times, after]

    def tile_requests(self) -> int:
        return sum(n for path, n in self.requests.items() if path.endswith(".tif"))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20

    def log_message(self, *args: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        bucket: Bucket = self.server.bucket
        with bucket.lock:
            bucket.busy += 1
            bucket.most_busy = max(bucket.most_busy, bucket.busy)
        time.sleep(bucket.delay_s)
        try:
            self._answer(body=True)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with bucket.lock:
                bucket.busy -= 1

    def _answer(self, body: bool) -> None:
        bucket: Bucket = self.server.bucket
        fault = bucket.fault_for(self.path)
        if fault == "drop":
            self.close_connection = True
            return
        data = bucket.files.get(self.path)
        if fault.isdigit() or data is None:
            self._send(int(fault) if fault.isdigit() else 404, b"<Error/>", {}, body)
            return
        if fault == "truncate":  # the object itself is cut off
            data = data[: len(data) // 2]
        if fault == "corrupt":  # the header is whole, the values are not
            start = min(4096, len(data) // 4)
            data = data[:start] + bytes(b ^ 0x5A for b in data[start:])
        headers = {"Last-Modified": formatdate(LAST_MODIFIED, usegmt=True), "ETag": '"abc"'}
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not wanted:
            self._send(200, data, headers, body, fault=fault)
            return
        first = int(wanted[1])
        last = min(int(wanted[2] or len(data) - 1), len(data) - 1)
        if first > last:
            self._send(416, b"", headers, body)
            return
        headers["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
        self._send(206, data[first : last + 1], headers, body, fault=fault)

    def _send(
        self, code: int, data: bytes, headers: dict[str, str], body: bool, fault: str = ""
    ) -> None:
        self.send_response(code)
        for key, value in {
            **headers,
            "Content-Length": len(data),
            "Accept-Ranges": "bytes",
        }.items():
            self.send_header(key, str(value))
        self.end_headers()
        if not body:
            return
        if fault == "cut":  # the connection breaks on the way
            self.wfile.write(data[: len(data) // 2])
            self.close_connection = True
            return
        if fault == "slow":  # a few bytes, then nothing for longer than a user would wait
            self.wfile.write(data[:64])
            self.wfile.flush()
            self.server.released.wait(20)
            self.close_connection = True
            return
        self.wfile.write(data)
        self.server.bucket.sent += len(data)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # a client that went away is part of the tests


@contextmanager
def serving(bucket: Bucket) -> Iterator[Bucket]:
    """Serve the bucket on 127.0.0.1; its ``url`` has the place for 30 or 90 metres."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.bucket = bucket
    server.released = threading.Event()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    bucket.url = f"http://127.0.0.1:{server.server_port}/{{metres}}m"
    try:
        yield bucket
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
