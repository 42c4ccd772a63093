"""How citizens’ satisfaction is measured: questions, draws, tallies, intervals.

Pure: no request, no database, no clock.
"""
