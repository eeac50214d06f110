"""The demo account's balance and its last requests, page by page."""

from tests.demo.client import BEARER, send

PATH = "/api/v1/credits"


def usage(demo: str, query: str) -> dict[str, object]:
    members = send(demo, "GET", f"{PATH}?{query}", headers=BEARER).json

    assert isinstance(members, dict)
    assert members["data"]["balance"] == 0.25
    assert members["data"]["amount"] == 100.0
    found: dict[str, object] = members["data"]["usage"]
    return found


def ids(page: dict[str, object]) -> list[str]:
    listed = page["list"]

    assert isinstance(listed, list)
    return [entry["id"] for entry in listed]


def test_the_last_requests_come_newest_first_and_the_older_ones_by_the_next_id(demo: str) -> None:
    first = usage(demo, "include_usage=true&pageSize=50")
    second = usage(demo, f"include_usage=true&pageSize=50&nextId={first['nextId']}")
    third = usage(demo, f"include_usage=true&pageSize=50&nextId={second['nextId']}")

    assert first["list"][0] == {  # type: ignore[index]
        "id": "120",
        "tokens": 880,
        "input_tokens": 760,
        "output_tokens": 120,
        "model": "gpt-4",
        "price": 0.03,
        "create_time": 1785600000000,
    }
    assert [len(ids(page)) for page in (first, second, third)] == [50, 50, 20]
    assert ids(first) + ids(second) + ids(third) == [str(n) for n in range(120, 0, -1)]
    assert [page["nextId"] for page in (first, second, third)] == ["70", "20", None]
    assert {page["pageSize"] for page in (first, second, third)} == {50}


def test_an_empty_next_id_begins_with_the_newest_one(demo: str) -> None:
    page = usage(demo, "include_usage=true&pageSize=2&nextId=")

    assert ids(page) == ["120", "119"]


def test_sizes_and_ids_out_of_range_do_no_harm(demo: str) -> None:
    seen = [
        len(ids(usage(demo, f"include_usage=true&{query}")))
        for query in ("pageSize=0", "pageSize=9999", "pageSize=x", "nextId=0", "nextId=-1")
    ]

    assert seen == [1, 100, 20, 0, 20]


def test_usage_comes_only_when_it_is_asked_for(demo: str) -> None:
    plain = send(demo, "GET", f"{PATH}?pageSize=50", headers=BEARER)

    assert plain.body == b'{"data":{"balance":0.25,"amount":100.0}}'
