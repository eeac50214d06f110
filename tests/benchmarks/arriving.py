"""How long the chats of another program take to arrive, and how long they keep others waiting."""

import json
import tempfile
import time
from pathlib import Path

from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.progress import Progress, Stage, Step
from liaobots_desktop.store.chat_store import FILE_NAME
from tests.benchmarks.table import Figure

_PER_CHAT = 100
_TEXTS = ("How do I read a file line by line? ", "Открой его и читай. 打开它。 " * 20)


def measure(messages: int) -> list[Figure]:
    """Import so many messages from an export of ChatGPT into a fresh database."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "conversations.json"
        _write(file, messages)
        steps: list[tuple[float, Step]] = []
        job = ImportJob(Path(folder) / FILE_NAME, file)
        start = time.perf_counter()
        job.run(Progress(lambda step: steps.append((time.perf_counter(), step))))
        end = time.perf_counter()
        size = file.stat().st_size / 1e6
    saving = next(at for at, step in steps if step.stage is Stage.SAVING)
    behind: dict[str, float | list[float]] = {
        "reading": saving - start,
        "saving": end - saving,
        "steps": float(len(steps)),
        "megabytes": size,
    }
    name = f"{messages:,} messages imported, {len(steps)} steps told"
    return [Figure("P13", name, end - start, 60.0, "s", behind)]


def _write(file: Path, messages: int) -> None:
    with file.open("w", encoding="utf-8") as writing:
        for chat in range(messages // _PER_CHAT):
            writing.write("," if chat else "[")
            json.dump(_chat(chat), writing)
        writing.write("]")


def _chat(number: int) -> dict[str, object]:
    mapping = {
        f"{number}-{place}": {
            "parent": f"{number}-{place - 1}" if place else None,
            "children": [f"{number}-{place + 1}"] if place + 1 < _PER_CHAT else [],
            "message": {
                "author": {"role": ("user", "assistant")[place % 2]},
                "create_time": 1_700_000_000.5 + place,
                "content": {"content_type": "text", "parts": [_TEXTS[place % 2]]},
                "status": "finished_successfully",
                "metadata": {"model_slug": "gpt-4", "request_id": f"{number}-{place}"},
            },
        }
        for place in range(_PER_CHAT)
    }
    last = f"{number}-{_PER_CHAT - 1}"
    return {"id": str(number), "title": "A chat", "mapping": mapping, "current_node": last}
