// Where colours are forced, shadows and backgrounds are not drawn: only an outline or a border shows the focus.
() => {
  const found = [];
  const stops = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
  const drawn = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
  };
  for (const element of stops) {
    if (element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) continue;
    if (![element, element.labels?.[0], element.nextElementSibling, element.parentElement].filter(Boolean).some(drawn))
      found.push(`no outline on the focused ${element.outerHTML.slice(0, 110).replace(/\s+/g, " ")}`);
  }
  document.activeElement.blur();
  scrollTo(0, 0);
  return found;
}
