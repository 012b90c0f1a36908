import io
import logging

log = io.StringIO()
logging.basicConfig(level=logging.INFO, stream=log, format="%(levelname)s %(message)s")

from stock import Fact, KnowledgeEngine, Rule  # noqa: E402 - the host configures its logging first


class Engine(KnowledgeEngine):
    @Rule(Fact(name="Ann"))
    def conclude(self):
        pass


engine = Engine()
engine.reset()
engine.declare(Fact(name="Ann"))
engine.run()
print("a host that logs at INFO has the patient's values in its log:", "Ann" in log.getvalue())
