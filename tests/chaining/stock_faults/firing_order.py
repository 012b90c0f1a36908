from stock import Fact, KnowledgeEngine, Rule

fired = []


class Engine(KnowledgeEngine):
    @Rule(Fact(a=1))
    def alpha(self):
        fired.append("alpha")

    @Rule(Fact(a=1))
    def beta(self):
        fired.append("beta")

    @Rule(Fact(a=1))
    def gamma(self):
        fired.append("gamma")


engine = Engine()
engine.reset()
engine.declare(Fact(a=1))
engine.run()
print(*fired)
