from stock import Fact, KnowledgeEngine, P, Rule

fired = []


class Engine(KnowledgeEngine):
    @Rule(Fact(pain=True))
    def has_pain(self):
        fired.append("has_pain")

    @Rule(Fact(age=P(lambda age: age >= 40)))
    def is_elderly(self):
        fired.append("is_elderly")


engine = Engine()
engine.reset()
try:
    engine.declare(Fact(pain=True), Fact(age="forty"))
except TypeError:
    engine.reset()
engine.declare(Fact(pain=False))
engine.run()
print("fired for the next patient, who has no pain:", *fired)
