"""What a host may follow: a signal for each thing that other programs want to hear of. Sent once it is stored.

`entry_submitted`: a governorate handed an entry in; after a return, again.
    `entry`: the `Entry`. `user`: who handed it in.
`sheet_signed`: a judge signed a sheet. No mark is told, nor who judged: scores are sealed until closing.
    `entry`: the `Entry`.
`result_released`: an edition's results are public. Rehearsals release nothing.
    `publication`: the `Publication`; its `competition` has the decisions. `user`: who released it.
"""

from django.dispatch import Signal

entry_submitted = Signal()
sheet_signed = Signal()
result_released = Signal()
