// Numbers what Tab must reach, and remembers how each looks while it isn't focused.
() => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const LOOKS = ["outlineStyle", "outlineColor", "outlineWidth", "boxShadow", "backgroundColor", "borderColor", "textDecorationLine"];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const grouped = new Set();
  const stands = (element) => {
    if (element.type !== "radio" || !element.name) return true;
    const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`);
    if (grouped.has(element.name) || (chosen && chosen !== element)) return false;
    grouped.add(element.name);
    return true;
  };
  const stops = [...document.querySelectorAll(CONTROLS)].filter((element) => element.tabIndex >= 0 && !element.disabled && shown(element) && stands(element));
  const around = (element) => [element, element.closest("label"), element.labels?.[0], element.nextElementSibling, element.parentElement].filter(Boolean);
  const look = (element) => around(element).map((one) => LOOKS.map((name) => getComputedStyle(one)[name]).join()).join("|");
  const looks = stops.map(look);
  const name = (element) => element.outerHTML.slice(0, 110).replace(/\s+/g, " ");
  const covered = (element) => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return false;
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
    return points.every(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return !top || !(element.contains(top) || top.contains(element) || element.labels?.[0]?.contains(top));
    });
  };
  window.nameOf = (number) => name(stops[number]);
  window.stop = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const number = stops.indexOf(element);
    if (number < 0) return { number: -1, name: name(element), wrong: [] };
    const wrong = [];
    if (look(element) === looks[number]) wrong.push(`the focus is not seen on ${name(element)}`);
    if (covered(element)) wrong.push(`something covers the focused ${name(element)}`);
    return { number, name: name(element), wrong };
  };
  return stops.map((_, number) => number);
}
