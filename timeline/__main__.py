"""`python -m timeline`, where the script is not on the path."""

import sys

from timeline.cli import main

if __name__ == "__main__":
    sys.exit(main())
