/* A measure while it is typed: shown for measured criteria only, checked and tried on sample figures by the server. */
const measure = document.querySelector("[data-measure]");
const kind = document.querySelector("select[name=kind]");
const answer = measure.querySelector("[data-measure-answer]");
let waiting;

const show = () => {
  measure.hidden = kind.value !== "measured";
};

const preview = async () => {
  const response = await fetch(measure.dataset.preview, { method: "POST", body: new FormData(measure.closest("form")) });
  if (response.ok) answer.innerHTML = await response.text();
};

const previewSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(preview, 300);
};

kind.addEventListener("change", () => { show(); previewSoon(); });
measure.addEventListener("input", previewSoon);
show();
preview();
