from stock import Fact, KnowledgeEngine, P, Rule

met = []


class Engine(KnowledgeEngine):
    @Rule(Fact(term="age", value=P(lambda value: met.append(value) or value == 40)))
    def conclude(self):
        pass


engine = Engine()
engine.reset()
engine.declare(Fact(term="side", value="left"))
engine.run()
print("the predicate on age met:", *met)
