"""Words planted where a leak would show them, each with those who may read it."""

from dataclasses import dataclass, field

from .rows import ROLES

EVERYONE = frozenset(ROLES)
OF_A = frozenset({"editor_a", "committee_a", "organiser"})
OF_B = frozenset({"editor_b", "organiser"})
MINISTRY = frozenset({"organiser"})
#: sealed: from organisers and administrators too
NOBODY_AT_ALL = frozenset()


@dataclass(frozen=True)
class Secret:
    what: str
    word: str
    known_to: frozenset
    #: beneath these addresses only: public pages name governorates
    under: str = "/"


@dataclass
class Vault:
    secrets: list = field(default_factory=list)

    def plant(self, what, known_to):
        """A word found nowhere else, for a field of the world: ASCII, so that every encoding keeps it.

        Before the ending of a file's name: where the name is taken already, storage puts letters behind the word.
        """
        slug = what.lower().replace("’", "").replace(" ", "-")
        return self.keep(what, f"zq{len(self.secrets)}-{slug}", known_to)

    def keep(self, what, word, known_to, under="/"):
        self.secrets.append(Secret(what, word, frozenset(known_to), under))
        return word

    def keep_title(self, whose, known_to, page):
        """An entry is titled by its unit and its edition, whatever was typed."""
        self.keep(f"title of {whose}", page.title, known_to)
        return page

    def told(self, role, url, text):
        """What `text`, the answer at `url`, tells `role` against the rules; a word that was asked for is no news."""
        return [
            secret.what
            for secret in self.secrets
            if role not in secret.known_to
            and url.startswith(secret.under)
            and secret.word in text
            and secret.word not in url
        ]
