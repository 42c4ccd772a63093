"""Who gave to whom, as a grid: givers down, takers across, in the reading direction."""

from django import template
from django.utils.translation import get_language_bidi

from ..locales import active_locale
from ..models import ReplicationBoardPage
from ..models.restricted import hidden
from ..models.trail import STANDING

register = template.Library()

CELL, ROW_NAMES, COLUMN_NAMES = 32, 128, 104
SHADES = 4


@register.inclusion_tag("initiatives/board/exchange.html")
def exchange_grid(spread):
    """The governorates of `spread` (`Spread`) that gave, those that took, and the number of copies of each pair."""
    givers = [place for place in spread.places if place.gave]
    takers = [place for place in spread.places if place.took]
    grid = Grid(len(givers) + 1, len(takers) + 1, get_language_bidi())
    return {
        "grid": grid,
        "rows": [(place, grid.row(at), place.gave_count) for at, place in enumerate(givers)],
        "columns": [(place, grid.column(at), place.took_count) for at, place in enumerate(takers)],
        "cells": cells(grid, givers, takers, spread.exchange),
        "spread": spread,
        "dir": "rtl" if get_language_bidi() else "ltr",
    }


class Grid:
    """Where rows and columns stand, in pixels; the last of each holds the sums."""

    def __init__(self, rows, columns, is_mirrored):
        self.rows, self.columns, self.is_mirrored = rows, columns, is_mirrored
        self.width, self.height = ROW_NAMES + columns * CELL, COLUMN_NAMES + rows * CELL
        self.cell = CELL - 2
        self.names_x = self.width if is_mirrored else 0
        self.names_y = COLUMN_NAMES - 8

    def row(self, at):
        return COLUMN_NAMES + at * CELL

    def column(self, at):
        across = ROW_NAMES + at * CELL
        return self.width - across - CELL if self.is_mirrored else across

    @property
    def sums(self):
        """(x, y) of the column and the row of sums."""
        return self.column(self.columns - 1), self.row(self.rows - 1)


def cells(grid, givers, takers, exchange):
    """(x, y, number, shade) of each pair; a place never gives to itself."""
    return [
        (grid.column(across), grid.row(down), n, shade(n, exchange.largest))
        for down, giver in enumerate(givers)
        for across, taker in enumerate(takers)
        for n in [exchange.cells.get((giver.governorate.pk, taker.governorate.pk), 0)]
    ]


def shade(n, largest):
    """0 for none, then 1 to 4 by quarters of the largest number, or by ones while that is small."""
    return -(-SHADES * n // max(largest, SHADES))


@register.simple_tag(takes_context=True)
def replication_board(context):
    """The public board in the reader's language, if there is one."""
    pages = ReplicationBoardPage.objects.live().exclude(hidden(context.request)).only(*STANDING)
    return pages.filter(locale__language_code=active_locale()).first()
