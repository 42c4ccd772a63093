"""The winner's initiative, prefilled by the release: what its editor adds in the form before it is submitted."""

from initiatives.models import BeneficiaryGroup, Domain, Obstacle
from tests.journeys.clicks_editor import save, upload
from tests.journeys.steps_editor import CHALLENGE, INDICATOR
from tests.journeys.window import follow
from tests.sent_files import pdf

ANSWERS = {
    "summary": "مطابقة يومية للمتغيرات خفضت زمن المعاينة إلى النصف.",
    "problem": "كانت المعاينة تتأخر 95 ساعة في المتوسط.",
    **{f"indicators-0-{name}": value for name, value in INDICATOR.items()},
    **{f"challenges-0-{name}": value for name, value in CHALLENGE.items()},
    "cost": "١٨٠٠٠٠",
    "team": "موظفان ومبرمج.",
    "conditions": "قرار محافظ وربط شبكي.",
    "transfer": "تناسب كل مركز به وحدة متغيرات.",
    "lessons": "ابدأ بقرية واحدة.",
    "contact_name": "منى السيد",
}


def complete(page, case):
    """From the dashboard, tab by tab; saved as a draft."""
    page.goto("/admin/")
    follow(page, case.title)
    page.wait_for_url("**/edit/**")
    choices = {
        "domain": Domain.objects.get(key="spatial_unit"),
        "challenges-0-obstacle": Obstacle.objects.get(key="queues"),
    }
    for name, choice in choices.items():
        control(page, name).select_option(str(choice.pk))
    for group in BeneficiaryGroup.objects.filter(key__in=["citizens", "elderly"]):
        control(page, "beneficiaries", f"[value='{group.pk}']").check()
    for name, answer in ANSWERS.items():
        control(page, name).fill(answer)
    control(page, "declaration").check()
    chooser = page.locator("#id_evidence_files-0-document-chooser")
    show(page, chooser)
    upload(page, chooser, "كشف القياس", "measurement.pdf", pdf())
    save(page)


def control(page, name, more=""):
    """The form's control of that name, its tab opened."""
    found = page.locator(f"[name='{name}']{more}")
    show(page, found)
    return found


def show(page, inside):
    panel = inside.locator("xpath=ancestor::*[@role='tabpanel'][1]")
    if not panel.is_visible():
        page.locator(f"[role=tab][aria-controls='{panel.get_attribute('id')}']").click()
