/* Bold words and links of a rich text are shown as such beside their translation, not as tags; what is typed keeps them. */
(() => {
  const editor = document.querySelector(".js-translation-editor");
  if (!editor) return;
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

  const drawAll = () => editor.querySelectorAll("li p").forEach(draw);
  new MutationObserver(drawAll).observe(editor, { childList: true, subtree: true, characterData: true });
  drawAll();
})();
