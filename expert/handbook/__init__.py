"""The handbook: every rule of a rule base on paper, in HTML that needs no server and in Markdown."""

from expert.handbook.folder import write_handbook
from expert.handbook.site import handbook_files

__all__ = ["handbook_files", "write_handbook"]
