from stock import OR, Fact, KnowledgeEngine, Rule

fired = []


class Engine(KnowledgeEngine):
    @Rule(OR(Fact(a=1), Fact(b=1)))
    def conclude(self):
        fired.append("conclude")


engine = Engine()
engine.reset()
engine.declare(Fact(a=1), Fact(b=1))
engine.run()
print("one rule with OR fired", len(fired), "times")
