import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from competitions.scoring.merkle import inclusion_path, leads_to, root


def digest(number):
    return hashlib.sha256(b"\0%d" % number).hexdigest()


def above(left, right):
    return hashlib.sha256(b"\1" + bytes.fromhex(left) + bytes.fromhex(right)).hexdigest()


receipts = st.sets(st.integers(0, 10_000), min_size=1, max_size=40).map(lambda ns: [digest(n) for n in ns])


def test_the_tree_of_one_receipt_is_that_receipt():
    assert root([digest(1)]) == digest(1)
    assert inclusion_path([digest(1)], digest(1)) == []
    assert leads_to(digest(1), digest(1), [])


def test_an_odd_receipt_moves_up_and_is_not_doubled():
    a, b, c = sorted(digest(n) for n in range(3))

    assert root([c, a, b]) == above(above(a, b), c)
    assert inclusion_path([c, a, b], c) == [("left", above(a, b))]
    assert inclusion_path([c, a, b], a) == [("right", b), ("right", c)]
    assert root([a, b, c]) != root([a, b, c, digest(3)])


def test_five_receipts_make_the_tree_of_the_standard():
    a, b, c, d, e = sorted(digest(n) for n in range(5))

    assert root([e, d, c, b, a]) == above(above(above(a, b), above(c, d)), e)


@pytest.mark.parametrize("wrong", [[], [digest(1), digest(1)]])
def test_no_tree_grows_from_nothing_or_from_a_receipt_given_twice(wrong):
    with pytest.raises(ValueError, match="receipts"):
        root(wrong)


@given(receipts, st.randoms())
def test_the_order_of_signing_changes_nothing(leaves, random):
    turned = random.sample(leaves, len(leaves))

    assert root(turned) == root(leaves)


@given(receipts, st.integers(10_001, 20_000))
def test_a_path_exists_and_leads_to_the_root_for_receipts_in_it_and_for_no_other(leaves, stranger):
    top = root(leaves)

    for leaf in leaves:
        path = inclusion_path(leaves, leaf)
        assert leads_to(top, leaf, path)
        assert not leads_to(top, digest(stranger), path)
    with pytest.raises(ValueError, match="not in list"):
        inclusion_path(leaves, digest(stranger))


@given(receipts, st.data())
def test_one_changed_digit_anywhere_leads_nowhere(leaves, data):
    leaf = data.draw(st.sampled_from(leaves))
    proof = [root(leaves), leaf, *(step.digest for step in inclusion_path(leaves, leaf))]
    sides = [step.side for step in inclusion_path(leaves, leaf)]
    which, at = data.draw(st.integers(0, len(proof) - 1)), data.draw(st.integers(0, 63))
    other = data.draw(st.sampled_from([d for d in "0123456789abcdef" if d != proof[which][at]]))
    proof[which] = proof[which][:at] + other + proof[which][at + 1 :]

    top, receipt, *path = proof
    assert not leads_to(top, receipt, list(zip(sides, path, strict=True)))


@given(receipts)
def test_a_receipt_taken_out_or_put_in_moves_the_root(leaves):
    assert root([*leaves, digest(20_001)]) != root(leaves)
    if len(leaves) > 1:
        assert root(leaves[1:]) != root(leaves)


@pytest.mark.parametrize("step", [("up", digest(2)), ("left", "no digest"), ("left",)])
def test_a_malformed_step_leads_nowhere(step):
    assert not leads_to(digest(1), digest(1), [step])
