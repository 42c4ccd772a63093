"""What the follow-up committee and the ministry click: the page on the dashboard, read, approved."""

from tests.journeys.window import follow, press, says


def approve(page, title):
    page.goto("/admin/")
    follow(page, title, within=".my-page--waiting")
    says(page, title)
    press(page, "اعتماد")
    says(page, "اعتُمدت «")
