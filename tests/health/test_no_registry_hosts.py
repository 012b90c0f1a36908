"""The project works with whatever package index its user has set up, so no file of it names one."""

HOSTS = [
    "py" + "pi.org",
    "py" + "thonhosted.org",
    "py" + "pi.python.org",
    "ana" + "conda.org",
    "conda" + "-forge.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "crates" + ".io",
    "proxy.go" + "lang.org",
    "maven" + ".org",
    "ruby" + "gems.org",
    "ghcr" + ".io",
    "docker" + ".io",
]


def hosts_in(data):
    """The registry hosts that stand in the bytes of a file."""
    return [host for host in HOSTS if host.encode() in data.lower()]


def test_a_host_is_found():
    assert hosts_in(b"index-url = https://" + HOSTS[0].upper().encode() + b"/simple") == [HOSTS[0]]


def test_no_file_names_a_registry(project_files, root):
    assert len(project_files) > 50
    named = {str(path.relative_to(root)): hosts_in(path.read_bytes()) for path in project_files}
    assert {name: hosts for name, hosts in named.items() if hosts} == {}
