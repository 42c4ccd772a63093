/* Bold words and links of a rich text are shown as such beside their translation, not as tags; what is typed keeps them.
   What wagtail-localize says in English only is said in the words that the server sent along. */
(() => {
  const editor = document.querySelector(".js-translation-editor");
  if (!editor) return;
  const { moreActions } = document.currentScript.dataset;
  const SHOWN_AS = { A: "u", B: "b", STRONG: "b", I: "i", EM: "i", BR: "br", SUB: "sub", SUP: "sup", CODE: "code" };

  function shown(node) {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    const copy = document.createElement(SHOWN_AS[node.nodeName] || "span");
    copy.append(...Array.from(node.childNodes, shown));
    return copy;
  }

  function draw(text) {
    if (text.childElementCount || !/<[a-z]/i.test(text.textContent)) return;
    const parsed = new DOMParser().parseFromString(text.textContent, "text/html");
    text.replaceChildren(...Array.from(parsed.body.childNodes, shown));
  }

  function say(words) {
    if (words.textContent === "More actions") words.textContent = moreActions;
  }

  function drawAll() {
    editor.querySelectorAll("li p").forEach(draw);
    editor.querySelectorAll(".w-sr-only").forEach(say);
  }

  new MutationObserver(drawAll).observe(editor, { childList: true, subtree: true, characterData: true });
  drawAll();
})();
