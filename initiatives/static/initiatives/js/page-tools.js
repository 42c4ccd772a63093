// Print, share, listen: a button for what this browser can do, and none for what it can't.
const tools = document.querySelector(".page-tools");
const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
const speech = window.speechSynthesis;
const status = Object.assign(document.createElement("span"), { role: "status" });

function offer(words, act) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
  button.addEventListener("click", () => act(button));
  status.before(button);
}

async function copy() {
  await navigator.clipboard.writeText(address);
  status.textContent = tools.dataset.copied;
}

function texts() {
  const all = document.querySelectorAll("[data-aloud] :is(h1, h2, h3, p, li)");
  return [...all].filter((one) => one.offsetParent && !one.querySelector("p, li"));
}

function listen(button) {
  const begins = !speech.speaking;
  speech.cancel();
  button.textContent = begins ? tools.dataset.stop : tools.dataset.listen;
  const parts = begins ? texts().map((one) => [one, new SpeechSynthesisUtterance(one.innerText)]) : [];
  for (const [one, part] of parts) {
    part.lang = one.closest("[lang]").lang;
    speech.speak(part);
  }
  parts.at(-1)?.[1].addEventListener("end", () => (button.textContent = tools.dataset.listen));
}

function offerVoice() {
  const { lang } = document.documentElement;
  if (!speech.getVoices().some((voice) => voice.lang.startsWith(lang))) return;
  speech.removeEventListener("voiceschanged", offerVoice);
  offer(tools.dataset.listen, listen);
}

tools.append(status);
offer(tools.dataset.print, () => print());
if (navigator.share) {
  offer(tools.dataset.share, () => navigator.share({ title: document.title, url: address }).catch(() => null));
} else if (navigator.clipboard) {
  offer(tools.dataset.copy, copy);
}
if (speech) {
  speech.addEventListener("voiceschanged", offerVoice);
  offerVoice();
  addEventListener("pagehide", () => speech.cancel());
}
