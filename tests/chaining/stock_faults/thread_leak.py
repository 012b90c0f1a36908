import sys
import threading

from stock import MATCH, DefFacts, Fact, KnowledgeEngine, Rule

sys.setswitchinterval(1e-5)
leaked = threading.Event()


class Patient(Fact):
    pass


class Engine(KnowledgeEngine):
    def __init__(self, name):
        self.name = name
        self.seen = None
        super().__init__()

    @DefFacts()
    def seed(self):
        yield Patient(name=self.name)

    @Rule(Patient(name=MATCH.name))
    def conclude(self, name):
        self.seen = name


def consult_many(thread):
    for number in range(1500):
        if leaked.is_set():
            return
        engine = Engine(f"{thread}-{number}")
        engine.reset()
        engine.run()
        if engine.seen not in (None, engine.name):
            leaked.set()


threads = [threading.Thread(target=consult_many, args=(thread,)) for thread in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("a patient's fact reached another patient's engine:", leaked.is_set())
