import hashlib
from dataclasses import replace

import pytest

from competitions.scoring.receipts import SignedSheet, covered, make_salt, notes_digest, receipt

SALT = "00112233445566778899aabbccddeeff"
SHEET = SignedSheet(
    edition="SCU-2026",
    blind_code="A7K3MP",
    pseudonym="6",
    rubric="ab" * 32,
    levels={"speed": 4, "coverage": 3},
    version=1,
    notes="cd" * 32,
)


def test_a_receipt_is_the_hash_a_judge_can_recompute_with_a_pocket_tool():
    text = (
        '{"blind_code":"A7K3MP","edition":"SCU-2026","levels":{"coverage":3,"speed":4},'
        f'"notes":"{"cd" * 32}","pseudonym":"6","rubric":"{"ab" * 32}","version":1}}'
    )

    assert covered(SHEET) == text
    assert receipt(SALT, SHEET) == hashlib.sha256(b"\0" + bytes.fromhex(SALT) + text.encode()).hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        {"edition": "SCU-2027"},
        {"blind_code": "A7K3MQ"},
        {"pseudonym": "7"},
        {"rubric": "00" * 32},
        {"levels": {"speed": 5, "coverage": 3}},
        {"version": 2},
        {"notes": "00" * 32},
    ],
)
def test_whatever_is_changed_changes_the_receipt(change):
    assert receipt(SALT, replace(SHEET, **change)) != receipt(SALT, SHEET)


def test_the_order_in_which_levels_were_given_changes_nothing():
    turned = replace(SHEET, levels=dict(reversed(SHEET.levels.items())))

    assert receipt(SALT, turned) == receipt(SALT, SHEET)


def test_the_same_sheet_under_another_salt_has_another_receipt():
    assert receipt(make_salt(), SHEET) != receipt(make_salt(), SHEET)
    assert len(bytes.fromhex(make_salt())) == 16


def test_notes_are_covered_by_a_digest_of_their_own():
    texts = {"notes": {"speed": "بطيء في أغسطس"}, "private_remark": "", "public_remark": "أحسنتم"}

    assert notes_digest(SALT, texts) == notes_digest(SALT, dict(reversed(texts.items())))
    assert notes_digest(SALT, texts) != notes_digest(SALT, {**texts, "public_remark": ""})
    assert notes_digest(make_salt(), texts) != notes_digest(SALT, texts)
