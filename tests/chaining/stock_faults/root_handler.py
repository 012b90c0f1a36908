import logging

import stock

print(len(logging.root.handlers), "handler of the root logger after importing", stock.KnowledgeEngine.__module__)
