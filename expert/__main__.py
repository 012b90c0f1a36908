"""``python -m expert``: the command line, where the console command is not on the path."""

from expert.cli import main

main()
