// Spaced as WCAG 1.4.12 says, no text is cut off by the box around it. The policy refuses a style element, not this.
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
  document.adoptedStyleSheets.push(sheet);
  const hides = (style) => /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!hides(style) || box.width < 4 || box.height < 4 || !element.innerText?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
      found.push(`cut off: ${element.outerHTML.slice(0, 110).replace(/\s+/g, " ")}`);
  }
  document.adoptedStyleSheets.pop();
  return found;
}
