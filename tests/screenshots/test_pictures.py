"""The pictures that stand in the repository are those that `make screenshots` takes, and small."""

import pytest
from PIL import Image

from . import LANGUAGES, PHONE, PICTURES
from .drawing import COLOURS, shrink
from .shots import SHOTS

MOST_BYTES = 4_000_000


def names():
    return {f"{shot.name}-{language}.png" for shot in SHOTS for language in LANGUAGES}


def test_no_picture_is_missing_and_none_is_left_over():
    assert {path.name for path in PICTURES.glob("*.png")} == names()


def test_all_of_them_together_are_small():
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) < MOST_BYTES


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_each_is_as_wide_as_its_window_in_both_languages(shot):
    dots = 2 if shot.width == PHONE else 1
    for language in LANGUAGES:
        with Image.open(PICTURES / f"{shot.name}-{language}.png") as picture:
            assert (picture.width, picture.height, picture.mode) == (
                shot.width * dots,
                shot.height * dots,
                "P",
            )


def test_shrinking_keeps_the_picture_and_not_its_weight(tmp_path):
    path = tmp_path / "one.png"
    Image.effect_noise((640, 400), 40).convert("RGB").save(path)
    before = path.stat().st_size

    shrink(path)

    with Image.open(path) as picture:
        assert (picture.size, picture.mode) == ((640, 400), "P")
        assert len(picture.getcolors()) <= COLOURS
    assert path.stat().st_size < before
