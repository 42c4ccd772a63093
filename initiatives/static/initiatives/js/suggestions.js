/* Suggestions under a search box while one types: links, reached by the arrow keys, Tab or a tap. */
(function () {
  "use strict";

  function begin(form) {
    var box = form.querySelector("input[type=search]");
    var list = document.createElement("div");
    var asked = "";
    var timer = 0;
    var request = null;
    list.className = "suggestions";
    list.hidden = true;
    form.querySelector(".field").insertAdjacentElement("afterend", list);

    function open(isOpen) {
      list.hidden = !isOpen || !list.querySelector("a");
    }

    function ask() {
      var text = box.value.trim();
      if (text === asked) return;
      asked = text;
      if (request) request.abort();
      if (text.length < 2) return open(false);
      request = new AbortController();
      fetch(form.dataset.suggestions + "?q=" + encodeURIComponent(text), { signal: request.signal })
        .then(function (response) {
          return response.ok ? response.text() : "";
        })
        .then(function (html) {
          list.innerHTML = html;
          open(true);
        }, function () {});
    }

    function move(step) {
      var stops = [box, ...list.querySelectorAll("a")];
      var at = stops.indexOf(document.activeElement) + step;
      stops[(at + stops.length) % stops.length].focus();
    }

    box.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, 250);
    });
    form.addEventListener("keydown", function (event) {
      if (list.hidden) return;
      if (event.key === "Escape") {
        event.preventDefault();
        box.focus();
        open(false);
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      }
    });
    form.addEventListener("focusout", function (event) {
      if (!form.contains(event.relatedTarget)) open(false);
    });
    box.addEventListener("focus", function () {
      open(true);
    });
  }

  document.querySelectorAll("form[data-suggestions]").forEach(begin);
})();
