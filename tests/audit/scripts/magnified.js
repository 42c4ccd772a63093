// Wider than the window, or standing in front of more than half of it.
() => {
  const root = document.documentElement;
  const name = (element) => element.outerHTML.slice(0, 100).replace(/\s+/g, " ");
  const found = [];
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  if (root.scrollWidth > root.clientWidth) {
    const outside = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return visible(element) && box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    }).filter((element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) if (scrolls(parent) && parent !== root && parent !== document.body) return false;
      return true;
    });
    found.push(`${root.scrollWidth - root.clientWidth} px too wide: ${outside.slice(-2).map(name).join(" and ")}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (!visible(element)) continue;
    if (scrolls(element) && element.scrollWidth > element.clientWidth + 1) {
      const labelled = element.matches("[role=region], [role=group], [role=img], section, nav, textarea, input, select") && (element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby"));
      if (element.tabIndex < 0 || !labelled) found.push(`scrolls without being a labelled region that a keyboard reaches: ${name(element)}`);
    }
    if (/sticky|fixed/.test(getComputedStyle(element).position) && element.getBoundingClientRect().height > innerHeight / 2 && element.getBoundingClientRect().width > innerWidth / 2 && !element.closest("dialog, [popover]"))
      found.push(`stands in front of more than half of the window: ${name(element)}`);
  }
  return found;
}
