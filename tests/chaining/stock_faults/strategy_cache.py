import stock
from experta.activation import Activation
from experta.strategies import DepthStrategy

ROOM = DepthStrategy.get_key.cache_info().maxsize
strategy = DepthStrategy()
rule = stock.Rule()


def declared(number):
    fact = stock.Fact(number=number)
    fact.__factid__ = number
    return fact


def keyed(activation):
    activation.key = strategy.get_key(activation)
    return activation


twin_facts = [declared(0)]
one = keyed(Activation(rule, twin_facts))
two = keyed(Activation(rule, twin_facts))  # equal to the first only once it has its key: now both are cached
keyed(one)  # the newest again, so that the other is the one to be evicted
others = [keyed(Activation(rule, [declared(number)])) for number in range(1, ROOM)]
print("key of", [0], "is", strategy.get_key(one)[1], flush=True)
