"""What a reader of a ranking must know: sentences for sheets that can't tell all that is asked of them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

Variance = float | None


def caveats(entries: int, judges: int, judge: Variance, residual: Variance, entry: Variance) -> Iterator[str]:
    """In the active language. Counts of those ranked and of who signed; the variances of the fit, None where untold."""
    if entries == 1:
        yield _("There is only one entry: nothing can be compared with it.")
    if judges == 1:
        yield _("There is only one judge: whether he is harsh or mild can't be told.")
    if judge == residual == entry == 0:
        yield _("All sheets give the same score: they do not tell the entries apart, only the tie rule does.")
    if judge is None:
        yield _(
            "These sheets do not let lenient and strict judges be told apart, so no score was corrected: "
            "the scores are raw means."
        )
    if residual is None:
        yield _(
            "With one sheet per entry nothing says how sure a rank is: there are no intervals and no groups."
        )
