"""What the follow-up committee and the ministry do: find what waits on the dashboard, read it, approve."""

APPROVED = {"ar": "اعتُمدت «", "en": "was approved"}


def approve(reviewer, title):
    """`title`, or words of it."""
    reviewer.open("/admin/").follow(title, within=".my-page--waiting")
    assert title in reviewer.text
    reviewer.press("approve")
    language = reviewer.account.wagtail_userprofile.preferred_language
    assert APPROVED[language] in reviewer.text
