// Two photos of one place become one picture with a handle. Without this script they stay two figures.
for (const pair of document.querySelectorAll(".photo-pair")) {
  const handle = document.createElement("input");
  const show = () => {
    pair.style.setProperty("--at", handle.value / 100);
    handle.setAttribute("aria-valuetext", pair.dataset.value.replace("{n}", handle.value));
  };
  Object.assign(handle, { type: "range", min: 0, max: 100, value: 50, step: 1 });
  handle.setAttribute("aria-label", pair.dataset.label);
  handle.addEventListener("input", show);
  pair.classList.add("slides");
  pair.querySelector("figure + figure").after(handle);
  show();
}
