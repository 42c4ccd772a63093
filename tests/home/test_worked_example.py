"""What the page about judging prints is what the scoring of an edition computes."""

from decimal import Decimal

import pytest

from competitions.scoring import ranking
from competitions.scoring.mixed_model import fit
from competitions.scoring.precision import published
from competitions.scoring.sheets import sheet_score
from home.models import ContentPage
from home.worked_example import LEVELS, LINES, SCORE
from tests.competitions.marks import table
from tests.competitions.results import Criterion


def test_means_and_corrected_scores_are_those_of_the_model():
    fitted = fit(table([line.scores for line in LINES]))

    assert [f"{published(mean):.1f}" for mean in fitted.raw_means] == [line.mean for line in LINES]
    assert [f"{published(score):.1f}" for score in fitted.estimates] == [line.corrected for line in LINES]


def test_ranks_are_those_an_edition_would_publish():
    sheets = [
        ranking.SheetScore(str(entry), judge, Decimal(score), {}, "")
        for entry, line in enumerate(LINES, 1)
        for judge, score in zip("abcd", line.scores, strict=True)
        if score is not None
    ]

    ranked = ranking.rank(sheets, (), with_intervals=False)

    ranks = {line.entry: line.rank for line in ranked.lines}
    assert [ranks[str(entry)] for entry in range(1, 5)] == [line.rank for line in LINES]
    by_mean = sorted(LINES, key=lambda line: -Decimal(line.mean))
    assert [line.mean_rank for line in by_mean] == [1, 2, 3, 4]


def test_the_sheet_that_is_taken_apart_has_the_score_it_is_said_to_have():
    criteria = [
        Criterion(key=str(n), weight=w, lowest=1, highest=5, tiers=[]) for n, (w, _) in enumerate(LEVELS)
    ]
    levels = {str(n): level for n, (_weight, level) in enumerate(LEVELS)}

    assert sheet_score(levels, criteria) == Decimal(SCORE)


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "title"), [("ar", "كيف نحكّم"), ("en", "How judging works")])
def test_the_example_stands_on_the_page_in_both_languages(site_tree, client, language, title):
    page = ContentPage.objects.get(title=title, locale__language_code=language)

    text = client.get(page.url).content.decode()

    assert all(line.corrected in text for line in LINES)
    assert SCORE in text
