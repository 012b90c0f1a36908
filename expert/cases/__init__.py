"""Documented cases: a file format that clinicians can write, read strictly.

    case: Kettle that hums                          # the title; a sentence, different from every other case's
    source: {cite: manual, place: page 3}           # a source's id or a free citation; report, doi, pmid, url
    story: >                                        # what happened, in words
      ...
    claims: [K1]                                    # claims of the register that the case shows (optional)
    course:                                         # the points in time, each a whole chart made from the one before
      - at: first visit
        adds: {kettle.hums: true}                   # new or other values
        without: [kettle.leaks]                     # findings no longer known
        expect: {scale: likely, use: nothing}       # a value, 'concluded', 'nothing' or 'conflict'
        fires: [scale.signs]                        # all the fired rules of the topics mentioned
        withheld: {descale: [care.descale]}         # all the withheld rules of the conclusions mentioned
        asks: [water.hardness]                      # terms that must be among the missing
        disagrees: {scale: why we and the source differ}
        decides: K1                                 # a claim, 'manual: its sentence', or a list of such
        variants:                                   # each made from this point; it inherits no expectation
          - name: without the hum                   # optional
            without: [kettle.hums]
            adds: {}
            expect: ...
          - one_by_one: true                        # a situation for each finding named: it alone is changed
            without: [kettle.hums, kettle.leaks]    # two situations, each without one of them
            adds: {water.hardness: [soft, medium]}  # two more; a list is a situation for each of its values
            expect: ...                             # of every one of them

``findings:`` in place of ``course:`` is short for a course of one point, whose keys then stand at the top.
Every situation expects something. An absent key is not known. ``decides`` may stand beside ``claims`` too.
"""

from expert.cases.discovery import case_files, place_of, read_cases
from expert.cases.model import Case, CaseSource, Expected, Situation
from expert.cases.reading import read_case

__all__ = ["Case", "CaseSource", "Expected", "Situation", "case_files", "place_of", "read_case", "read_cases"]
