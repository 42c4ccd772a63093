// Down to the end, screen by screen, so that lazy pictures are fetched too, and back.
async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: "instant" });
    await painted();
  }
  await Promise.all([...document.images].filter((image) => !image.complete && image.loading !== "lazy").map((image) =>
    new Promise((done) => ["load", "error"].forEach((end) => image.addEventListener(end, done, { once: true })))));
  scrollTo({ top: 0, behavior: "instant" });
  await painted();
}
