// What can be followed, and the buttons that nothing answers when scripts don't run.
() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const address = ({ href }) => href.baseVal ?? href; // in a drawing it is an object
  const links = [...document.querySelectorAll("a[href]")].filter(shown).map(address);
  const answered = "[popovertarget], [commandfor]";
  const dead = [...document.querySelectorAll("button, [role=button]")]
    .filter((button) => shown(button) && !button.matches(answered) && (button.type !== "submit" || !button.form))
    .map((button) => button.outerHTML.slice(0, 120));
  return { links: [...new Set(links)], dead };
}
