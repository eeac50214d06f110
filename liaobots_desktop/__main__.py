"""`python -m liaobots_desktop`."""

import sys

from liaobots_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
