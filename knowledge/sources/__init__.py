"""The sources that rules and appraisals cite.

Ids from S01 on are those of the evidence register. Authors and titles stand only where the page that was read showed
them; a title in brackets is our description. Most were read as abstracts: treat every number as such. A source
whose page reports another one says so in its title ('second hand'), and so does a copy of an official text.
"""
