LONGEST = 250


def test_no_module_outgrows_a_reader(modules):
    sizes = {str(module): len(module.text.splitlines()) for module in modules.values()}
    assert {name: size for name, size in sizes.items() if size > LONGEST} == {}
