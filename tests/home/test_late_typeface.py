"""Lines are as long before the typeface has come as after: nothing moves on a slow line."""

import pytest

from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.browser

WIDTHS = """async ([weight, text]) => {
  const own = getComputedStyle(document.documentElement).getPropertyValue("--font").split(",");
  await Promise.all(own.slice(0, 2).map((name) => document.fonts.load(`${weight} 20px ${name}`, text)));
  return [own, own.slice(2)].map((names) => {
    const line = document.body.appendChild(document.createElement("span"));
    Object.assign(line.style, { font: `${weight} 20px ${names.join()}`, position: "absolute", whiteSpace: "nowrap" });
    line.textContent = text;
    return line.getBoundingClientRect().width;
  });
}"""
ARABIC = "كانت المعاينة تُكتب على ورق وتُعاد كتابتها في الوحدة، فصار إثباتها في يوم واحد من موقع التغير نفسه."
ENGLISH = (
    "Inspections were written on paper and typed again at the unit; now each is recorded where the change is."
)


@pytest.mark.parametrize("text", [ARABIC, ENGLISH], ids=["Arabic", "English"])
@pytest.mark.parametrize("weight", [400, 700])
def test_what_stands_in_for_the_typeface_is_as_wide(transactional_db, browser, weight, text):
    browser.goto(published_initiative().url)

    with_typeface, without = browser.evaluate(WIDTHS, [weight, text])

    assert without == pytest.approx(with_typeface, rel=0.04)
    assert without != with_typeface, "the typeface itself did not come"
