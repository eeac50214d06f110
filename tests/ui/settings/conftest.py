"""A window whose sizes are chosen."""

from collections.abc import Iterator

import pytest

from liaobots_desktop.app import Desktop
from tests.ui.conftest import OpenDesktop


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """A window on the demo; other tests get one of the usual size."""
    made = open_desktop("demo")
    yield made
    made.account.choose_zoom(100)
