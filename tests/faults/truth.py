"""What an address should say while it is being changed, and people who look whether it does."""

import threading
from dataclasses import dataclass, field

from .nginx import is_stored
from .person import Person


@dataclass
class Truth:
    """`states`: what it says after each change. Who asks may be told whatever held at a moment of his asking."""

    states: list
    done: int = 0

    def change(self, carry_out, state):
        """From now on readers may see it; once `carry_out` has returned they must."""
        self.states.append(state)
        carry_out()
        self.done = len(self.states) - 1


@dataclass
class Reader:
    """Reads `address` by `port`, asking `told` what an answer says, until `is_over`."""

    port: int
    address: str
    told: object
    truth: Truth
    reads: int = 0
    stored: int = 0
    stale: list = field(default_factory=list)

    def read(self):
        first = self.truth.done
        answer = Person(self.port, {}).get(self.address)
        said = self.told(answer)
        if said not in self.truth.states[first:]:
            self.stale.append((self.reads, said, self.truth.states[first:], is_stored(answer)))
        self.reads += 1
        self.stored += is_stored(answer)

    def read_until(self, is_over):
        while not is_over.is_set():
            self.read()


def reading(readers, work):
    """`work` while all read."""
    is_over = threading.Event()
    threads = [threading.Thread(target=reader.read_until, args=[is_over]) for reader in readers]
    for thread in threads:
        thread.start()
    try:
        work()
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
