from stock import Fact, KnowledgeEngine

engine = KnowledgeEngine()
engine.reset()
engine.declare(Fact(a=1))
print("declared again:", engine.declare(Fact(a=1)))
