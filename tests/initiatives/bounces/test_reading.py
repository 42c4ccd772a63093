"""Delivery reports of several servers are understood, everything else is no report, and nothing makes it fall over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatives.bounces import read_report

from . import samples

MONA = "mona@example.org"


@pytest.mark.parametrize(
    ("sample", "failed"),
    [
        (
            samples.POSTFIX,
            {MONA: "550 5.1.1 <mona@example.org>: Recipient address rejected: User unknown"},
        ),
        (samples.EXIM, {MONA: "550 No such user here"}),
        (samples.EXIM_IN_PLAIN_TEXT, {MONA: ""}),
        (samples.ARABIC, {"منى@بريد.مصر": "550 لا يوجد صندوق بهذا الاسم"}),
        (samples.DELAYED, {}),
    ],
    ids=["Postfix", "Exim", "Exim in plain text", "Arabic", "a delay"],
)
def test_a_report_says_which_mail_failed_for_whom_and_why(sample, failed):
    for raw in (sample.encode(), sample.replace("\n", "\r\n").encode()):
        report = read_report(raw)
        assert report.message_ids[0] == samples.ID
        assert report.failed == failed


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe",
        b"Subject: Out of office\r\nIn-Reply-To: <1@saqqara.example>\r\n\r\nBack on Sunday.",
        "مرحبًا، وصلتني رسالتكم.".encode(),
        b"Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n",
        b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000)
        ),
        b"Content-Type: message/rfc822\r\n\r\n" * 5000,
    ],
)
def test_anything_else_is_no_report(raw):
    assert read_report(raw) is None


def test_a_reason_is_one_line_of_bounded_length():
    raw = samples.POSTFIX.replace("User unknown", "x\x00\x07" + "ب" * 5000)

    (reason,) = read_report(raw.encode()).failed.values()

    assert len(reason) == 300 and reason.isprintable()


@settings(max_examples=200, deadline=None)
@given(
    sample=st.sampled_from(list(samples.ALL.values())),
    cut=st.tuples(st.integers(0, 3000), st.integers(0, 60)),
    junk=st.binary(max_size=40),
)
def test_a_damaged_report_is_read_or_refused_but_never_breaks_the_reader(sample, cut, junk):
    raw = sample.encode()
    at, length = cut
    report = read_report(raw[:at] + junk + raw[at + length :])

    assert report is None or all(reason.isprintable() for reason in report.failed.values())
