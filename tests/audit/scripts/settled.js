// Once the page has all that it asked for, its letters too, nothing moves any more and that was painted.
async () => {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await document.fonts.ready;
  await Promise.all(document.getAnimations()
    .filter((animation) => animation.effect.getComputedTiming().endTime < Infinity)
    .map((animation) => animation.finished.catch(() => null)));
  const late = new Promise((done) => setTimeout(done, 2000)); // a window without frames, as in scroll.js
  await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), late]);
  await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
}
