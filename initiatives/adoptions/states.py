"""The life of an adoption: from which state a move leads to which, and who may take it."""

from collections.abc import Collection
from dataclasses import dataclass

from ..enums import AdoptionState, Party

S = AdoptionState

#: in order; a paused or discontinued adoption stands beside them
PATH = (
    S.INTERESTED,
    S.REQUESTED,
    S.MATCHED,
    S.PLANNING,
    S.PILOTING,
    S.OPERATING,
    S.VERIFIED,
    S.SUSTAINED,
)
#: states in which a copy works
WORKING = frozenset({S.OPERATING, S.VERIFIED, S.SUSTAINED})
#: known to the public; what is paused or discontinued is public when it was matched before
PUBLIC = frozenset(PATH[PATH.index(S.MATCHED) :])
RUNNING = frozenset(S) - {S.DISCONTINUED}


@dataclass(frozen=True)
class Move:
    """`to` is None for the move that leads back to the state before the pause."""

    name: str
    origins: frozenset[AdoptionState]
    to: AdoptionState | None
    by: Party
    needs_reason: bool = False


MOVES = {
    move.name: move
    for move in (
        Move("ask", frozenset({S.INTERESTED}), S.REQUESTED, Party.ADOPTER),
        Move("accept", frozenset({S.REQUESTED}), S.MATCHED, Party.MENTOR),
        Move("decline", frozenset({S.REQUESTED}), S.INTERESTED, Party.MENTOR, needs_reason=True),
        Move("plan", frozenset({S.MATCHED}), S.PLANNING, Party.ADOPTER),
        Move("pilot", frozenset({S.PLANNING}), S.PILOTING, Party.ADOPTER),
        Move("operate", frozenset({S.PILOTING}), S.OPERATING, Party.ADOPTER),
        Move("verify", frozenset({S.OPERATING}), S.VERIFIED, Party.COMMITTEE),
        Move("sustain", frozenset({S.VERIFIED}), S.SUSTAINED, Party.ORGANISER),
        Move("pause", PUBLIC, S.PAUSED, Party.ADOPTER, needs_reason=True),
        Move("resume", frozenset({S.PAUSED}), None, Party.ADOPTER),
        Move("stop", RUNNING, S.DISCONTINUED, Party.ADOPTER, needs_reason=True),
    )
}


def may_take(move: Move, state: str, parties: Collection[Party]) -> bool:
    """Whether somebody who stands in an adoption as `parties` may take `move` from `state`.

    Whoever runs a copy does not also verify it, though he sit on the committee.
    """
    judges_himself = move.by == Party.COMMITTEE and Party.ADOPTER in parties
    return state in move.origins and move.by in parties and not judges_himself


def moves_from(state: str, parties: Collection[Party]) -> list[Move]:
    return [move for move in MOVES.values() if may_take(move, state, parties)]


def target(move: Move, previous: str) -> AdoptionState:
    """The state that `move` leads to; `previous` is the one before the pause."""
    return move.to or AdoptionState(previous)
