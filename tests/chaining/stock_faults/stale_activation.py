from stock import NOT, Fact, KnowledgeEngine, Rule

RULES = 12
fired = []


def rule(number):
    def conclude(self):
        fired.append(number)

    conclude.__name__ = f"rule_{number}"
    return Rule(Fact(a=1), NOT(Fact(b=number)))(conclude)


engine = type("Engine", (KnowledgeEngine,), {f"rule_{n}": rule(n) for n in range(RULES)})()
engine.reset()
engine.declare(Fact(a=1))
for n in range(RULES):
    engine.declare(Fact(b=n))
engine.run()
print("rules fired although their NOT is false:", "some" if fired else "none")
