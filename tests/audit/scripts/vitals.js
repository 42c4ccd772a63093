// Before anything else of the page: listens to how it is painted, how it moves and what its policy refuses.
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} refuses ${event.blockedURI}`);
});
{
  let lcp = 0;
  let cls = 0;
  let largest = "";
  const moved = [];
  const name = (node) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 110).replace(/\s+/g, " ");
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, element }) => {
    lcp = startTime;
    largest = name(element);
  })).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput).forEach((entry) => {
    cls += entry.value;
    if (entry.value > 0.01) moved.push(`${entry.value.toFixed(3)} at ${Math.round(entry.startTime)} ms: ${entry.sources.map(({ node }) => name(node)).join(" and ")}`);
  })).observe({ type: "layout-shift", buffered: true });
  window.vitals = async () => {
    const end = performance.now() + 30_000;
    while (lcp === 0) { // it is told of a while after it was painted
      if (performance.now() > end) throw new Error("nothing was told of what was painted");
      await new Promise((done) => setTimeout(done, 20));
    }
    return { lcp, cls, largest, moved };
  };
}
