// Anything that still moves, or would when touched.
() => {
  const longest = (list) => Math.max(...list.split(",").map(parseFloat));
  const found = document.getAnimations().map((animation) => `runs: ${animation.animationName ?? animation.transitionProperty}`);
  if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") found.push("scrolls smoothly");
  for (const element of document.querySelectorAll("*")) {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
    if (longest(transitionDuration) > 0.01 || (animationName !== "none" && longest(animationDuration) > 0.01))
      found.push(`would move: ${element.outerHTML.slice(0, 100).replace(/\s+/g, " ")}`);
  }
  return found;
}
