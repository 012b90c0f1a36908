import stock
from experta.matchers.rete.check import FeatureCheck


def build():
    class Engine(stock.KnowledgeEngine):
        @stock.Rule(stock.Fact(age=stock.P(lambda age: age >= 40)))
        def conclude(self):
            pass

    return Engine()


before = len(FeatureCheck._instances)
engines = [build() for _ in range(10)]
del engines
print("checks kept of ten engines with the same rule:", len(FeatureCheck._instances) - before)
