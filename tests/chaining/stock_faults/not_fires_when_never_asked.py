from stock import NOT, Fact, KnowledgeEngine, Rule


class Engine(KnowledgeEngine):
    @Rule(NOT(Fact(saddle_anaesthesia=True)))
    def conclude(self):
        print("no saddle anaesthesia, though nobody asked")


engine = Engine()
engine.reset()
engine.run()
