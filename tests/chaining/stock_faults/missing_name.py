import sys

sys.modules["schema"] = None  # as if it were not installed

import stock  # noqa: E402 - the module must be missing first

print("imported without complaint; KnowledgeEngine is there:", hasattr(stock, "KnowledgeEngine"))
