/* The page editor of the plugin: links that open a field in its tab, the meter after an autosave, counters. */
(function () {
  "use strict";

  function fieldAt(path) {
    return document.querySelector('[data-contentpath="' + CSS.escape(path) + '"]');
  }

  function open(path) {
    var field = fieldAt(path);
    if (!field) return;
    var panel = field.closest('[role="tabpanel"]');
    var tab = panel && document.getElementById(panel.getAttribute("aria-labelledby"));
    if (tab && panel.hidden) tab.click();
    var closed = field.closest(".w-panel__content[hidden]");
    if (closed) closed.hidden = false;
    // The tab shows its panel after a transition.
    window.setTimeout(function () {
      field.scrollIntoView({ block: "center" });
      var control = field.querySelector("input:not([type=hidden]), textarea, select, [contenteditable], button");
      if (control) control.focus({ preventScroll: true });
    }, 250);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-open-field]");
    if (!link) return;
    event.preventDefault();
    open(link.dataset.openField);
  });

  document.addEventListener("w-autosave:success", function (event) {
    var meter = document.querySelector("[data-readiness]");
    var pk = event.detail && event.detail.data && event.detail.data.pk;
    if (!meter || !pk) return;
    var wasOpen = meter.querySelector("details[open]") !== null;
    var address = document.querySelector("[data-readiness-address]").dataset.readinessAddress;
    fetch(address.replace("/0/", "/" + pk + "/"), { credentials: "same-origin" })
      .then(function (response) {
        return response.ok ? response.text() : null;
      })
      .then(function (html) {
        if (html === null) return;
        meter.innerHTML = html;
        var list = meter.querySelector("details");
        if (list) list.open = wasOpen;
      });
  });

  /* A browser that cuts what is pasted loses words unseen: the limit is counted and said instead. */
  function length(text) {
    // Sent with two characters for a line break, which is how the server counts.
    return Array.from(text.replace(/\n/g, "\r\n")).length;
  }

  function count(control) {
    var most = Number(control.dataset.most);
    var used = length(control.value);
    var counter = document.getElementById(control.dataset.counter);
    counter.textContent = used + " / " + most;
    counter.classList.toggle("counter--near", used > most * 0.9 && used <= most);
    counter.classList.toggle("counter--over", used > most);
  }

  var counters = 0;

  function begin(control) {
    counters += 1;
    var counter = document.createElement("bdi");
    counter.id = "counter-" + counters;
    counter.className = "counter";
    counter.dir = "ltr";
    control.dataset.most = control.getAttribute("maxlength");
    control.dataset.counter = counter.id;
    control.removeAttribute("maxlength");
    control.setAttribute(
      "aria-describedby",
      ((control.getAttribute("aria-describedby") || "") + " " + counter.id).trim()
    );
    control.insertAdjacentElement("afterend", counter);
    count(control);
  }

  var LIMITED = "#page-edit-form textarea[maxlength], #page-edit-form input[type=text][maxlength]";

  function beginAll(root) {
    root.querySelectorAll(LIMITED).forEach(begin);
  }

  document.addEventListener("input", function (event) {
    if (event.target.dataset && event.target.dataset.counter) count(event.target);
  });

  /* A note's address in a mail opens the notes, which Wagtail keeps closed. */
  function openNotes() {
    var panel = document.querySelector('[data-side-panel="comments"]');
    if (panel && new URLSearchParams(window.location.search).has("comment")) {
      panel.dispatchEvent(new Event("open"));
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    beginAll(document);
    openNotes();
    var form = document.getElementById("page-edit-form");
    if (!form) return;
    // Rows that are added later have limits too.
    new MutationObserver(function () {
      beginAll(document);
    }).observe(form, { childList: true, subtree: true });
  });
})();
