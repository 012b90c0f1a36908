from stock import AND, OR, Fact, L, P

PAIRS = {
    "AND & AND": lambda: AND(Fact(a=1)) & AND(Fact(b=1)),
    "OR | OR": lambda: OR(Fact(a=1)) | OR(Fact(b=1)),
    "two constraints": lambda: (L(1) | L(2)) | (P(bool) | P(abs)),
}

for pair, join in PAIRS.items():
    try:
        join()
    except NameError as fault:
        print(f"{pair}: {fault}")
