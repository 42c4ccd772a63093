/* The desk with a script: every change is sent, and kept on the device while it can't be. Without it the form works. */
(function () {
    "use strict";

    const signed = document.querySelector("[data-signed]");
    if (signed) forget(signed.dataset.signed);

    const form = document.querySelector("form[data-desk]");
    if (!form) return;

    const text = form.dataset;
    const status = document.querySelector("[data-status]");
    const narrow = window.matchMedia("(max-width: 56rem)");
    const criteria = [...form.querySelectorAll("[data-criterion]")];
    const isOpen = !form.querySelector("fieldset:disabled");
    const REMARKS = ["private_remark", "public_remark"];
    const PAUSE = 800;
    // Until it is sent again by itself what no server took.
    const RETRY = 10000;

    // What the server holds: changes are measured against it, and merged with it when another window wrote too.
    let base = read();
    let version = Number(form.elements.version.value);
    let timer = null;
    let sending = false;
    let leaving = false;
    let pressed = null;
    let mergedNote = "";

    function store(value) {
        try {
            localStorage.setItem(text.storage, JSON.stringify(value));
        } catch {
            // A full or forbidden store: the server still gets every change.
        }
    }

    function stored() {
        try {
            return JSON.parse(localStorage.getItem(text.storage));
        } catch {
            return null;
        }
    }

    function forget(key) {
        try {
            localStorage.removeItem(key);
        } catch {
            // Nothing was kept.
        }
    }

    function level(key) {
        const chosen = form.querySelector(`input[name="level-${key}"]:checked`);
        return chosen ? Number(chosen.value) : null;
    }

    function note(key) {
        return form.elements[`note-${key}`];
    }

    function read() {
        const values = { levels: {}, notes: {} };
        for (const { dataset } of criteria) {
            const key = dataset.criterion;
            const value = level(key);
            if (value !== null) values.levels[key] = value;
            if (note(key).value) values.notes[key] = note(key).value;
        }
        for (const name of REMARKS) values[name] = form.elements[name].value;
        return values;
    }

    function same(one, other) {
        return JSON.stringify(flat(one)) === JSON.stringify(flat(other));
    }

    function flat(values) {
        const keys = criteria.map((criterion) => criterion.dataset.criterion);
        const pairs = keys.map((key) => [values.levels[key] ?? null, values.notes[key] ?? ""]);
        return [pairs, REMARKS.map((name) => values[name] ?? "")];
    }

    function write(values) {
        for (const { dataset } of criteria) {
            const key = dataset.criterion;
            for (const radio of form.querySelectorAll(`input[name="level-${key}"]`)) {
                radio.checked = Number(radio.value) === values.levels[key];
            }
            note(key).value = values.notes[key] ?? "";
        }
        for (const name of REMARKS) form.elements[name].value = values[name] ?? "";
        show();
    }

    function say(message) {
        status.textContent = message;
    }

    /* Marks in the heads of the criteria, and how many there are; never a total. */
    function show() {
        let done = 0;
        for (const criterion of criteria) {
            const chosen = criterion.querySelector("input[type=radio]:checked");
            const mark = criterion.querySelector("[data-mark]");
            criterion.classList.toggle("desk-crit--done", Boolean(chosen));
            mark.classList.toggle("desk-badge--ok", Boolean(chosen));
            mark.textContent = chosen ? `${chosen.value} ${chosen.dataset.name}` : mark.dataset.unmarked;
            note(criterion.dataset.criterion).required = Boolean(chosen && "needsNote" in chosen.dataset);
            done += chosen ? 1 : 0;
        }
        document.querySelector("[data-done]").textContent = done;
    }

    /* Three ways: what only the other window changed is taken, what was changed here stays, with a word of the other. */
    function merge(mine, theirs) {
        const merged = { levels: { ...mine.levels }, notes: { ...mine.notes } };
        for (const { dataset } of criteria) {
            const key = dataset.criterion;
            choose(merged.levels, key, mine.levels[key], base.levels[key], theirs.levels[key], (v) => `${text.level} ${v}`);
            choose(merged.notes, key, mine.notes[key], base.notes[key], theirs.notes[key], (v) => v);
        }
        for (const name of REMARKS) merged[name] = mine[name] === base[name] ? theirs[name] : mine[name];
        return merged;
    }

    function choose(target, key, mine, before, theirs, inWords) {
        if (mine === before) {
            if (theirs === undefined) delete target[key];
            else target[key] = theirs;
        } else if (theirs !== before && theirs !== mine && theirs !== undefined) {
            tellOfOther(key, inWords(theirs));
        }
    }

    function tellOfOther(key, value) {
        const line = document.createElement("p");
        line.className = "desk-elsewhere";
        line.setAttribute("role", "alert");
        line.textContent = `${text.differs} ${value}`;
        note(key).after(line);
    }

    function changed() {
        mergedNote = "";
        show();
        const values = read();
        store({ values, base, version });
        clearTimeout(timer);
        timer = setTimeout(send, PAUSE);
    }

    async function send() {
        const values = read();
        if (sending || leaving || same(values, base)) return;
        sending = true;
        say(text.saving);
        try {
            await answer(await post(values), values);
        } catch {
            later(text.offline);
        }
        sending = false;
        if (pressed) return form.requestSubmit(pressed);
        if (!same(read(), base) && status.textContent.includes(text.saved)) changed();
    }

    function post(values) {
        return fetch(text.draftUrl, {
            method: "POST",
            credentials: "same-origin",
            redirect: "manual",
            headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
            body: JSON.stringify({ ...values, version }),
        });
    }

    async function answer(response, values) {
        if (response.type === "opaqueredirect") return say(text.signedOut);
        if (response.status >= 500) return later(text.unavailable);
        const data = await response.json();
        if (response.status === 409) return takeOver(data.draft);
        if (response.status === 400 || response.status === 413) return say(data.error);
        if (!response.ok) return refuse(data.error);
        base = values;
        accept(data);
    }

    /* Nothing is wrong with what was typed: it stays on the device and is sent again, by itself too. */
    function later(message) {
        say(message);
        pressed = null;
        clearTimeout(timer);
        timer = setTimeout(send, RETRY);
    }

    function accept(data) {
        version = data.version;
        form.elements.version.value = version;
        forget(text.storage);
        say(`${mergedNote}${text.saved} ${data.saved_at}`);
    }

    function takeOver(theirs) {
        const both = merge(read(), theirs);
        base = { levels: theirs.levels, notes: theirs.notes, private_remark: theirs.private_remark, public_remark: theirs.public_remark };
        write(both);
        mergedNote = `${text.merged} `;
        accept(theirs);
        if (!same(both, base)) {
            store({ values: both, base, version });
            timer = setTimeout(send, PAUSE);
        }
    }

    /* A button pressed while a change is under way waits for its version; without a connection the page stays. */
    function submit(event) {
        pressed = sending ? event.submitter : null;
        leaving = !sending && navigator.onLine;
        if (leaving) return;
        event.preventDefault();
        if (!sending) say(text.offline);
    }

    /* Too late, or not allowed: nothing more is sent, all that was typed stays and can be copied. */
    function refuse(message) {
        for (const fieldset of form.querySelectorAll("fieldset")) fieldset.disabled = true;
        for (const area of form.querySelectorAll("textarea")) area.readOnly = true;
        say(message);
    }

    /* What an earlier visit could not send. */
    function restore() {
        const kept = stored();
        if (!kept || same(kept.values, base)) return forget(text.storage);
        if (kept.version === version) {
            write(kept.values);
        } else {
            const server = base;
            base = kept.base;
            const merged = merge(kept.values, server);
            base = server;
            write(merged);
        }
        send();
    }

    /* On a phone one criterion after the other, the parts of the entry folded. */
    function step() {
        for (const next of form.querySelectorAll(".desk-next")) next.hidden = !narrow.matches;
        const first = criteria.find((criterion) => level(criterion.dataset.criterion) === null) ?? criteria[0];
        for (const criterion of criteria) criterion.open = !narrow.matches || criterion === first;
        for (const part of [...document.querySelectorAll(".desk-part")].slice(1)) part.open = !narrow.matches;
        if (location.hash.startsWith("#criterion-")) unfold(document.querySelector(location.hash));
    }

    function unfold(criterion) {
        if (!criterion) return;
        if (narrow.matches) for (const other of criteria) other.open = other === criterion;
        criterion.open = true;
        criterion.scrollIntoView({ block: "start" });
        criterion.querySelector("summary").focus({ preventScroll: true });
    }

    form.addEventListener("change", changed);
    form.addEventListener("input", changed);
    form.addEventListener("submit", submit);
    form.addEventListener("click", (event) => {
        const button = event.target.closest("[data-next]");
        if (!button) return;
        const here = criteria.indexOf(button.closest("[data-criterion]"));
        const later = [...criteria.slice(here + 1), ...criteria.slice(0, here)];
        unfold(later.find((criterion) => level(criterion.dataset.criterion) === null) ?? later[0]);
    });
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", () => { if (document.hidden) send(); });
    for (const tab of document.querySelectorAll(".desk-tabs a")) {
        tab.addEventListener("click", () => { document.querySelector(tab.hash).open = true; });
    }
    narrow.addEventListener("change", step);

    if (isOpen) restore();
    show();
    step();
    // Where he left; Wagtail lays its page out only when its own scripts have run.
    const resumed = !location.hash && form.querySelector("summary[autofocus]");
    if (resumed) window.addEventListener("load", () => unfold(resumed.parentElement));
})();
