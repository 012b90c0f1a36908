"""Stock experta, made importable the crude way (fault 1); each script here shows one fault of it on stdout."""

import collections
import collections.abc

collections.Mapping = collections.abc.Mapping

from experta import *  # noqa: E402, F403 - the shim above must come first; the scripts use experta as its manual does
