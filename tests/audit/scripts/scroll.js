// Down to the end, screen by screen, so that lazy pictures are fetched too.
async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: "instant" });
    await new Promise((done) => setTimeout(done, 40));
  }
  await Promise.all([...document.images].filter((image) => !image.complete && image.loading !== "lazy").map((image) =>
    new Promise((done) => image.addEventListener("load", done, { once: true }))));
}
