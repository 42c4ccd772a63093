/* Published initiatives like the title that is being typed, in a quiet box under it. */
(function () {
  "use strict";

  function entry(page) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var note = document.createElement("span");
    link.href = page.url;
    link.target = "_blank";
    link.rel = "noopener";
    link.dir = "auto";
    link.textContent = page.title;
    note.textContent = page.note;
    item.append(link, note);
    return item;
  }

  function begin(box) {
    var title = document.getElementById("id_title");
    var timer = 0;
    var asked = "";
    if (!title) return;

    function show(answer) {
      box.querySelector("ul").replaceChildren(...answer.pages.map(entry));
      box.hidden = answer.pages.length === 0;
    }

    function ask() {
      var text = title.value.trim();
      if (text === asked) return;
      asked = text;
      var query = new URLSearchParams({ title: text, page: box.dataset.page });
      fetch(box.dataset.similar + "?" + query, { credentials: "same-origin" })
        .then(function (response) {
          return response.ok ? response.json() : { pages: [] };
        })
        .then(
          function (answer) {
            if (text === asked) show(answer);
          },
          function () {}
        );
    }

    title.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, 500);
    });
    ask();
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-similar]").forEach(begin);
  });
})();
