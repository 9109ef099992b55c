(() => {
  "use strict";

  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const phrases = JSON.parse(find("#phrases").textContent);
  const isAlignment = find("main").classList.contains("alignment");
  const rows = all(".row");
  const pairs = all(".pair");

  // What the steps go to: findings, or where nothing was looked for the doubtful and one-sided rows.
  const stops = (isAlignment ? all(".row.doubtful, .row.one-sided") : all(".note")).map((element) => {
    const row = element.closest(".row");
    element.tabIndex = -1;
    return {
      element,
      row,
      pair: element.closest(".pair"),
      number: element.id.slice(1),
      settled: element.classList.contains("is-settled"),
      words: `${element.textContent} ${row.textContent}`.toLowerCase(),
      marks: [],
      shown: true,
    };
  });
  const stopOf = new Map(stops.map((stop) => [stop.element, stop]));
  const marks = all("mark").map((element) => ({ element, stops: [] }));
  const byNumber = new Map(stops.map((stop) => [stop.number, stop]));
  for (const mark of marks) {
    mark.stops = mark.element.dataset.f.split(" ").map((number) => byNumber.get(number)).filter(Boolean);
    for (const stop of mark.stops) stop.marks.push(mark.element);
  }

  let current = null;

  // Stepping.

  const shown = () => stops.filter((stop) => stop.shown);

  function count() {
    const list = shown();
    find("#count").textContent = `${current ? list.indexOf(current) + 1 : 0} / ${list.length}`;
  }

  function choose(stop, options = {}) {
    if (current) {
      current.element.removeAttribute("aria-current");
      for (const mark of current.marks) mark.classList.remove("active");
    }
    current = stop;
    if (stop) {
      stop.element.setAttribute("aria-current", "true");
      for (const mark of stop.marks) mark.classList.add("active");
      if (options.scroll !== false) stop.element.scrollIntoView({ block: "center" });
      if (options.focus !== false) stop.element.focus({ preventScroll: true });
      if (stop.element.id) history.replaceState(null, "", `#${stop.element.id}`);
    }
    count();
  }

  function step(by) {
    const list = shown();
    if (list.length === 0) return;
    const at = current ? list.indexOf(current) : by > 0 ? -1 : 0;
    choose(list[(at + by + list.length) % list.length]);
  }

  // Filtering.

  const chosen = (id) => find(`#${id}`)?.value ?? "";

  function filter() {
    const words = chosen("words").toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(all("[name=severity]:checked").map((box) => box.value));
    const [rule, pair, state] = [chosen("rule"), chosen("pair"), chosen("state")];
    for (const stop of stops) {
      const { severity, rule: itsRule } = stop.element.dataset;
      stop.shown =
        (isAlignment || severities.has(severity)) &&
        (rule === "" || itsRule === rule) &&
        (pair === "" || stop.pair.dataset.pair === pair) &&
        (state === "" || (state === "settled") === (stop.settled || isAccepted(stop))) &&
        words.every((word) => stop.words.includes(word));
      if (!isAlignment) stop.element.hidden = !stop.shown;
    }
    for (const mark of marks) mark.element.classList.toggle("off", !mark.stops.some((stop) => stop.shown));
    hideRows(words, pair);
    if (current && !current.shown) choose(null);
    count();
  }

  // Without findings to look through, the words looked for are those of the rows.
  function hideRows(words, pair) {
    const only = find("#only").checked;
    const places = new Set(shown().map((stop) => stop.row));
    for (const row of rows) {
      const matches = !isAlignment || words.every((word) => row.textContent.toLowerCase().includes(word));
      row.hidden = !matches || (only && !places.has(row));
    }
    for (const section of pairs) {
      const elsewhere = pair !== "" && section.dataset.pair !== pair;
      section.hidden = elsewhere || all(".row", section).every((row) => row.hidden);
    }
  }

  // Accepting. What was accepted is remembered by fingerprint, where the browser allows it.

  const STORE = "sverka.accepted";
  const accepted = new Map(remembered());

  function remembered() {
    try {
      return Object.entries(JSON.parse(localStorage.getItem(STORE) ?? "{}"));
    } catch {
      return [];
    }
  }

  function remember() {
    try {
      localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(accepted)));
    } catch {
      // The page still holds it as long as it is open.
    }
  }

  const fingerprint = (stop) => stop.element.dataset.fingerprint;
  // What the report itself calls settled needs no acceptance.
  const isAccepted = (stop) => !stop.settled && accepted.has(fingerprint(stop));
  const acceptedStops = () => stops.filter(isAccepted);

  function make(tag, attributes = {}, ...children) {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
  }

  const button = (text, onclick) => make("button", { type: "button", textContent: text, onclick });

  function drawAcceptance(stop, asking = false) {
    if (stop.settled) return;
    find(".acceptance", stop.element)?.remove();
    stop.element.classList.toggle("is-settled", isAccepted(stop));
    const box = make("div", { className: "acceptance" });
    if (asking) {
      box.append(...question(stop));
    } else if (isAccepted(stop)) {
      const reason = make("p", {}, phrases.acceptedAs + accepted.get(fingerprint(stop)));
      box.append(reason, button(phrases.undo, () => accept(stop, null)));
    } else {
      box.append(button(phrases.accept, () => ask(stop)));
    }
    stop.element.append(box);
  }

  function question(stop) {
    const input = make("input", { type: "text", placeholder: phrases.reason, required: true });
    input.setAttribute("aria-label", phrases.reason);
    const confirm = () => (input.value.trim() ? accept(stop, input.value.trim()) : input.focus());
    const leave = () => {
      drawAcceptance(stop);
      stop.element.focus();
    };
    input.onkeydown = (event) => {
      if (event.key === "Enter") confirm();
      if (event.key === "Escape") leave();
    };
    return [input, button(phrases.accept.replace("…", ""), confirm), button(phrases.cancel, leave)];
  }

  function ask(stop) {
    choose(stop, { focus: false });
    drawAcceptance(stop, true);
    find("input", stop.element).focus();
  }

  function accept(stop, reason) {
    if (reason === null) accepted.delete(fingerprint(stop));
    else accepted.set(fingerprint(stop), reason);
    remember();
    // The same finding may stand in another pair.
    stops.filter((other) => fingerprint(other) === fingerprint(stop)).forEach((other) => drawAcceptance(other));
    drawAccepted();
    stop.element.focus();
    filter();
  }

  function drawAccepted() {
    const number = acceptedStops().length;
    find("#show-accepted").hidden = number === 0;
    find("#show-accepted b").textContent = number;
    const state = find("#state");
    if (state) state.hidden = number === 0 && !stops.some((stop) => stop.settled);
    if (state?.hidden) state.value = "";
  }

  // The accepted findings as `sverka check` reads them. A JSON string is a basic string of TOML, but for U+007F.
  function toml() {
    const text = (value) => JSON.stringify(value).replace(/\u007f/g, "\\u007F").replace(/\\ud[89a-f]../g, "\\uFFFD");
    const tables = new Map(acceptedStops().map((stop) => [fingerprint(stop), stop.element.dataset.rule]));
    const table = ([print, rule]) =>
      `[[suppress]]\nfingerprint = ${text(print)}\nrule = ${text(rule)}\nreason = ${text(accepted.get(print))}\n`;
    return `# ${phrases.file}\n\n${[...tables].map(table).join("\n")}`;
  }

  function showAccepted() {
    const link = find("#download");
    URL.revokeObjectURL(link.href);
    find("#toml").value = toml();
    link.href = URL.createObjectURL(new Blob([toml()], { type: "application/toml" }));
    find("#accepted").showModal();
  }

  // What a rule is about.
  function showRule(rule) {
    const row = find(`#rule-${rule} th`);
    find("#about h2").textContent = rule;
    const paragraphs = [find("summary", row).textContent, find("details", row).lastChild.textContent];
    find("#about div").replaceChildren(...paragraphs.map((text) => make("p", { textContent: text })));
    find("#about").showModal();
  }

  // Keys and clicks.

  const keys = {
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    a: () => current && !isAlignment && !current.settled && !isAccepted(current) && ask(current),
    "/": () => find("#words").focus(),
    "?": () => find("#keys").showModal(),
  };
  // The same keys where the keyboard is set to Russian.
  const RUSSIAN = { о: "j", т: "n", л: "k", з: "p", ф: "a", ".": "/", ",": "?" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || find("dialog[open]")) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    const action = keys[event.key] ?? (/^[а-яё.,]$/.test(event.key) ? keys[RUSSIAN[event.key]] : undefined);
    if (action) {
      event.preventDefault();
      action();
    }
  });

  document.addEventListener("click", (event) => {
    const rule = event.target.closest(".note .rule");
    const mark = event.target.closest("mark:not(.off)");
    const note = event.target.closest(".note");
    if (rule) {
      event.preventDefault();
      showRule(rule.textContent);
    } else if (mark) {
      const stop = mark.dataset.f.split(" ").map((number) => byNumber.get(number)).find((found) => found?.shown);
      if (stop) choose(stop, { scroll: stop.row !== mark.closest(".row") || window.innerWidth < 992 });
    } else if (note && !event.target.closest("button, input")) {
      choose(stopOf.get(note), { scroll: false });
    }
  });

  const bar = find("#bar");
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.addEventListener("input", filter);
  find("#next").onclick = () => step(1);
  find("#previous").onclick = () => step(-1);
  find("#show-keys").onclick = keys["?"];
  find("#show-accepted").onclick = showAccepted;
  find("#unfold").onclick = (event) => {
    const unfolded = bar.classList.toggle("is-unfolded");
    event.currentTarget.setAttribute("aria-expanded", unfolded);
  };

  bar.hidden = false;
  if (!isAlignment) stops.forEach((stop) => drawAcceptance(stop));
  drawAccepted();
  filter();
  const linked = byNumber.get(location.hash.slice(2));
  if (linked && location.hash.startsWith("#f")) choose(linked);
})();
