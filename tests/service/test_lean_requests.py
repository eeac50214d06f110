"""What is imported with requests."""

import subprocess
import sys

PROGRAM = """
import sys
from liaobots_desktop.service import client
print(sorted({"requests", "charset_normalizer", "chardet"} & set(sys.modules)))
import charset_normalizer
import requests
print(requests.Response().apparent_encoding)
"""


def test_nothing_that_guesses_encodings_is_imported_nor_hidden_from_others() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM], capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr) == ("['requests']\nutf-8\n", "")
