"""One line of the matrix: an address, whose object it names, and what each role is answered."""

from dataclasses import dataclass, field, replace

from django.urls import reverse

from .urlconf import UNNAMED

#: the columns, in this order
ROLES = ("visitor", "editor_a", "editor_b", "committee_a", "judge", "organiser", "translator")

#: the commonest lines
ANYONE = "ok ok ok ok ok ok ok"
NO_ONE = "login no no no no no no"
NOT_FOUND = "404 404 404 404 404 404 404"
SIGNED_IN = "login ok ok ok no ok ok"
MINISTRY = "login no no no no ok no"
BRANCH_OF_A = "login ok no ok no ok no"
BRANCH_OF_B = "login no ok no no ok no"
#: GET is not served; `post` says who acts
SENT_BY_ANYONE = "405 405 405 405 405 405 405"
SENT_BY_SIGNED_IN = "login 405 405 405 no 405 405"
SENT_BY_MINISTRY = "login no no no no 405 no"
SENT_BY_BRANCH_OF_A = "login 405 no 405 no 405 no"


@dataclass(frozen=True)
class Row:
    name: str
    expected: dict
    post: dict
    args: tuple = ()
    kwargs: dict = field(default_factory=dict)
    query: dict = field(default_factory=dict)
    #: where an address without a name stands
    at: str = ""
    #: roles that may know of the object without being served here
    knows: tuple = ()
    sends: dict = field(default_factory=dict)
    #: secrets that are none here
    tells: tuple = ()
    is_posted: bool = True

    @property
    def address(self):
        return self.name, frozenset(self.kwargs) | {str(number) for number in range(len(self.args))}

    @property
    def label(self):
        named = [*map(str, self.args), *(f"{key}={value}" for key, value in self.kwargs.items())]
        asked = "&".join(f"{key}={value}" for key, value in self.query.items())
        return " ".join([self.name, *named]) + (f"?{asked}" if asked else "")

    def names_an_object(self, things):
        return any(value in things for value in (*self.args, *self.kwargs.values(), *self.query.values()))

    def url(self, things):
        """With the numbers of the world's things in place of their names."""

        def number(value):
            return things.get(value, value)

        asked = "&".join(f"{key}={number(value)}" for key, value in self.query.items())
        return self.bare_url(number) + (f"?{asked}" if asked else "")

    def bare_url(self, number):
        if self.at:
            return self.at
        args = [number(value) for value in self.args]
        kwargs = {key: number(value) for key, value in self.kwargs.items()}
        return reverse(self.name, args=args or None, kwargs=kwargs or None)


def row(name, expected, *args, post="", query=None, at="", knows="", sends=None, tells=(), **kwargs):
    """`expected` is one word of `answers` for each of ROLES, as GET is answered ("." leaves one open).

    Who is refused GET must be refused an empty POST too; `post` says more, in the same way. `sends` fills the POST.
    Parameters name things of the world (`world.things`) or are taken as they stand. Whoever is refused must be
    answered the same for an object that does not exist, but for organisers and the roles in `knows`. `tells` names
    secrets that are none on this screen.
    """
    words = by_role(expected), by_role(post)
    return Row(name, *words, args, kwargs, query or {}, at, tuple(knows.split()), sends or {}, tells)


def look(name, expected, *args, **parameters):
    """A row for GET alone: another object or query of an address whose POST stands in another row."""
    return replace(row(name, expected, *args, **parameters), is_posted=False)


def unnamed(route, at, expected):
    return row(UNNAMED + route, expected, at=at)


def by_role(words):
    found = words.split()
    if found and len(found) != len(ROLES):
        raise ValueError(f"{len(ROLES)} words are wanted: {words}")
    return {role: word for role, word in zip(ROLES, found, strict=False) if word != "."}
