"""What comes out for documented cases, as digests: a program that another environment runs too.

    python digests.py CASES ...

Each line is the SHA-256 of a situation's consultation.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator

import expert


def digests(paths: Iterable[str]) -> Iterator[str]:
    """A line for each situation of these case files."""
    rulebase = expert.load("lumbar-hamstring")
    for result in expert.replay(paths, rulebase).results:
        consultation = expert.consultation_of(result.outcome)
        yield hashlib.sha256(consultation.model_dump_json().encode()).hexdigest()


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in digests(sys.argv[1:]))
