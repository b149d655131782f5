"""Names that mean the same place are found, others are not."""

from __future__ import annotations

import pytest

from kachin_corridors.plugin.core.names import Match, NameIndex, normal_name, split_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Puta-O", "putao"),
        ("Mai Ja Yang", "maijayang"),
        ("Waingmaw Township (rural)", "waingmaw"),
        ("  São  Paulo State ", "saopaulo"),
        ("Township", "township"),
        ("မြစ်ကြီးနား", normal_name("မြစ်ကြီးနား")),
        ("", ""),
    ],
)
def test_spelling_does_not_matter(text, expected):
    assert normal_name(text) == expected
    assert not text.strip() or normal_name(text)


def test_names_of_a_cell_are_split_at_any_mark():
    assert split_names("Panwa;Pang War, Bangwa | Banwa / X ;") == [
        "Panwa", "Pang War", "Bangwa", "Banwa", "X",
    ]  # fmt: skip


def test_a_name_goes_before_an_alternative_name():
    index = NameIndex(["Bhamo", "Momauk"], [["Manmaw"], ["Bhamo"]])
    assert index.find("BHAMO") == Match(0, "name")
    assert index.find("manmaw") == Match(0, "alternative name")


def test_another_name_of_the_place_leads_to_the_area():
    index = NameIndex(["Kawnglanghpu"], aliases=[["Khaunglanhpu", "Kawnglanghpu"]])
    assert index.find("Khaunglanhpu") == Match(0, "another name of the place")


def test_two_areas_of_one_name_need_their_state():
    index = NameIndex(["Mansi", "Mansi"], parents=["Kachin", "Sagaing Region"])
    assert index.find("Mansi") == Match(None, reason="2 areas have this name")
    assert index.find("Mansi", "Sagaing").key == 1
    assert index.find("Mansi", "Chin").key is None


def test_an_unknown_name_is_told_the_nearest():
    found = NameIndex(["Injangyang", "Sumprabum"]).find("Injangyan")
    assert found.key is None
    assert found.reason == "no area has this name; the nearest is Injangyang"
    assert NameIndex(["Injangyang"]).find("Oslo").reason == "no area has this name"
    assert NameIndex(["X"]).find("  ").reason == "the name is empty"
