"""What a judge clicks: from the queue to a signed sheet, knowing the blind code and nothing else."""

from tests.journeys.window import follow, press, says

SAVED = "[data-status]:has-text('حُفظت مسودة')"


def declare_no_conflict(page):
    follow(page, "أجب الآن")
    page.get_by_label("لا، ليس مع أي منها").check()
    press(page, "حفظ إجابتي")
    page.wait_for_url("**/admin/")


def score_all(page, levels, secrets):
    """Every entry of the queue, each at its `levels[blind code]`; how many were signed."""
    signed = 0
    while code := next_code(page):
        score(page, code, levels[code], secrets)
        signed += 1
    if signed:
        says(page, "اعتمدتَ كل أوراقك")
    return signed


def next_code(page):
    page.goto("/admin/")
    waiting = page.locator(".desk-queue__edition > .desk-queue__list a")
    return waiting.first.inner_text().strip() if waiting.count() else None


def score(page, code, level, secrets):
    page.locator(".desk-queue__list").get_by_role("link", name=code).click()
    says(page, code)
    assert [secret for secret in secrets if secret in page.content()] == []
    for criterion in page.locator("[data-criterion]").all():
        mark(page, criterion, level)
    page.wait_for_selector(SAVED)
    press(page, "راجع واعتمد")
    sign(page)


def mark(page, criterion, level):
    """The level and the reason; on a phone the next criterion opens by its button."""
    if criterion.get_attribute("open") is None:
        criterion.locator(":scope > summary").click()
    criterion.locator(".desk-lv").filter(has=page.locator(f"[value='{level}']")).click()
    criterion.get_by_label("سبب الدرجة").fill("السبب ظاهر في الأرقام.")


def sign(page):
    says(page, "أعتمد الورقة")
    page.get_by_label("ملاحظة لصاحب المشاركة").fill("عمل منظّم.")
    page.get_by_role("checkbox").check()
    press(page, "أعتمد الورقة")
    page.wait_for_url("**/receipt/")
