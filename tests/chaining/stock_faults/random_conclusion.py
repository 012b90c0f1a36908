from stock import NOT, Fact, KnowledgeEngine, Rule


class Diagnosis(Fact):
    pass


class Engine(KnowledgeEngine):
    @Rule(Fact(a=1), NOT(Diagnosis()))
    def strain(self):
        self.declare(Diagnosis("hamstring strain"))

    @Rule(Fact(a=1), NOT(Diagnosis()))
    def referred(self):
        self.declare(Diagnosis("referred lumbar"))


engine = Engine()
engine.reset()
engine.declare(Fact(a=1))
engine.run()
print(*[fact[0] for fact in engine.facts.values() if isinstance(fact, Diagnosis)])
