from stock import Fact, KnowledgeEngine, Rule


class Conclusion(Fact):
    pass


class Engine(KnowledgeEngine):
    @Rule(Fact(a=1))
    def conclude(self):
        self.declare(Conclusion())


engine = Engine()
engine.reset()
cause = engine.declare(Fact(a=1))
engine.run()
engine.retract(cause)
engine.run()
print("conclusions without their cause:", sum(isinstance(fact, Conclusion) for fact in engine.facts.values()))
