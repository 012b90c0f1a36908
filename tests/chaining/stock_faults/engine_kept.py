import gc

from stock import Fact, KnowledgeEngine, Rule


class Patient(Fact):
    pass


class Engine(KnowledgeEngine):
    __strategy__ = type(
        "WithoutCache",
        (KnowledgeEngine.__strategy__,),
        {
            "get_key": lambda self, activation: (
                activation.rule.salience,
                sorted(f.__factid__ for f in activation.facts),
            ),
        },
    )

    @Rule(Patient(pain=True))
    def conclude(self):
        pass


def consult():
    engine = Engine()
    engine.reset()
    engine.declare(Patient(pain=True, name="Ann"))
    engine.run()


consult()
gc.collect()
kept = [fact for fact in gc.get_objects() if isinstance(fact, Patient) and "name" in fact]
print("facts of the last patient kept:", len(kept))
