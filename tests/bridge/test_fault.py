"""What is told of a fault: its way, and nothing of what it was about."""

from pathlib import Path

from liaobots_desktop.bridge.diagnostics import report
from liaobots_desktop.bridge.fault import Fault, fault_of, without_names
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store import place

CODE = AuthCode("Fault0Code123")


def raised(text: str) -> Fault:
    """Return what is told of a fault that came of another one."""
    try:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise ValueError(text) from error
    except ValueError as error:
        return fault_of(error, error.__traceback__)


def test_it_has_both_exceptions_and_no_text_of_theirs() -> None:
    fault = raised("What I asked about my doctor")
    way = "\n".join(fault.way)

    assert (fault.kind, fault.way[0], "and then" in fault.way) == ("ValueError", "KeyError", True)
    assert "tests/bridge/test_fault.py" in way
    assert "doctor" not in way


def test_paths_begin_at_the_package_or_at_the_home() -> None:
    module = Path(place.__file__)

    assert without_names(str(module)) == "liaobots_desktop/store/place.py"
    assert without_names(str(Path.home() / "x" / "y.py")) == "~/x/y.py"


def test_the_report_counts_masks_and_names_no_folder(tmp_path: Path) -> None:
    fault = Fault("ValueError", "a.py:1", ("ValueError", f"  a.py:1 {CODE.reveal()}"))
    (tmp_path / "crash-trace.last").write_text(
        f'Fatal Python error: Aborted\n  File "{Path.home()}/a.py", line 5 in run\n', "utf-8"
    )
    told = report([(fault, 3)], tmp_path, CODE.masked_in)

    assert "\n3 times:\nValueError\n" in told
    assert "Fault0Code123" not in told
    assert 'Fatal Python error: Aborted\n  File "~/a.py", line 5 in run' in told
    assert str(Path.home()) not in told
    assert told.startswith("Liaobots Desktop 0.1.0\nPython 3.")
