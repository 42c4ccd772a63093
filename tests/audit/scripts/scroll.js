// Down to the end, screen by screen, so that lazy pictures are fetched too, and back.
async () => {
  // A busy browser leaves a window without frames for good, now and then: it is not waited for longer than a frame ever takes.
  const late = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds));
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const painted = () => Promise.race([frames(), late(2)]);
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: "instant" });
    await painted();
  }
  const fetched = Promise.all([...document.images].filter((image) => !image.complete && image.loading !== "lazy").map((image) =>
    new Promise((done) => ["load", "error"].forEach((end) => image.addEventListener(end, done, { once: true })))));
  await Promise.race([fetched, late(30)]);
  scrollTo({ top: 0, behavior: "instant" });
  await painted();
}
