"""A PostgreSQL of our own for the tests: initialised in a folder of its own, under a user without privileges."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

USER, PASSWORD = "keeper", secrets.token_hex(8)


class NoServer(Exception):
    """PostgreSQL cannot be run here; the message says why."""


def binaries():
    """The folder of the newest server on this machine."""
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    folders = [folder for folder in folders if (folder / "initdb").exists()]
    if found is None and not folders:
        raise NoServer("no PostgreSQL server is installed here (no initdb)")
    return folders[-1] if folders else Path(found).parent


def _unprivileged():
    """How to start a process that is not root, which PostgreSQL refuses to run as."""
    if os.geteuid() != 0:
        return None, {}
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return found, {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    raise NoServer("this runs as root, and there is no other user to run PostgreSQL as")


class Server:
    """A running server; ``url(database)`` makes a new database and names it."""

    def __init__(self):
        self.bin = binaries()
        account, self.identity = _unprivileged()
        self.folder = Path(tempfile.mkdtemp(prefix="expert-pg-"))
        if account is not None:
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        (self.folder / "password").write_text(PASSWORD)
        (self.folder / "password").chmod(0o644)
        self._run("initdb", "-D", "data", "-U", USER, "-A", "scram-sha-256", "--pwfile=password", "--no-sync",
                  "--no-instructions", "-E", "UTF8", "--locale=C")  # fmt: skip
        self.port = _free_port()
        self.start()

    def start(self):
        """Start it, and wait until it answers."""
        with (self.folder / "messages").open("ab") as messages:
            self.process = subprocess.Popen(
                [self.bin / "postgres", "-D", "data", "-p", str(self.port), "-c", "listen_addresses=127.0.0.1",
                 "-c", f"unix_socket_directories={self.folder}", "-c", "max_connections=50"],
                cwd=self.folder, stdout=subprocess.DEVNULL, stderr=messages, **self.identity,
            )  # fmt: skip
        for _ in range(300):
            if self.process.poll() is not None:
                raise NoServer(f"PostgreSQL does not start here: {(self.folder / 'messages').read_text()[-300:]}")
            if (
                subprocess.run(
                    [self.bin / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False
                ).returncode
                == 0
            ):
                return
            time.sleep(0.1)
        raise NoServer("PostgreSQL does not answer")

    def url(self, database, password=PASSWORD, user=USER):
        """The URL of a database."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def sql(self, database, *statements):
        """Run statements as the owner, each on its own."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def database(self):
        """The name of a new database."""
        name = f"log_{secrets.token_hex(4)}"
        self.sql("postgres", f"CREATE DATABASE {name}")
        return name

    def kill(self):
        """End it at once, as a power cut would."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(timeout=30)

    def stop(self):
        """End it, and take its folder away."""
        try:
            self.kill()  # what it held is not wanted any more, so it need not be written
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program, *arguments):
        done = subprocess.run(
            [self.bin / program, *arguments], cwd=self.folder, capture_output=True, text=True, check=False,
            **self.identity,
        )  # fmt: skip
        if done.returncode:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise NoServer(f"{program} does not work here: {done.stderr.strip()[-300:]}")


def _free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
