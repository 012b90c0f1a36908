"""A remark that comes from nowhere."""

from expert.language import Remark

Remark(id="steam", says="Mind the steam.", source="the manual")
