import gc

from stock import MATCH, Fact, KnowledgeEngine, Rule


class Patient(Fact):
    pass


class Engine(KnowledgeEngine):
    @Rule(Patient(name=MATCH.name))
    def conclude(self, name):
        pass


def consult(name):
    engine = Engine()
    engine.reset()
    engine.declare(Patient(name=name))
    engine.run()


for number in range(200):
    consult(f"patient {number}")
gc.collect()
kept = [fact for fact in gc.get_objects() if isinstance(fact, Patient) and str(fact.get("name")).startswith("patient")]
print("patients kept after their engines:", len(kept))
