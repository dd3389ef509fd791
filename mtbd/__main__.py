"""The command line, for `python -m mtbd`."""

from mtbd.cli import main

main()
