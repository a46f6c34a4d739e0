"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const panes = [...document.querySelectorAll(".pane")];
  const all = byId("all-panes");
  // The place of a passage inside the part of its pane that scrolls.
  const centre = (box, passage) => {
    const at = passage.getBoundingClientRect(), of = box.getBoundingClientRect();
    box.scrollTop += at.top - of.top - box.clientHeight / 3;
  };
  const passages = (name) => [...document.querySelectorAll(`.ref[id^="${name}-"]`)];
  const show = (name) => {
    const found = passages(name);
    if (!found.length) return false;
    document.querySelectorAll(".chosen").forEach((old) => old.classList.remove("chosen"));
    const concerned = found.map((passage) => passage.closest(".pane"));
    panes.forEach((pane) => { pane.hidden = concerned.length > 1 && !concerned.includes(pane); });
    all.hidden = panes.every((pane) => !pane.hidden);
    found.forEach((passage) => passage.classList.add("chosen"));
    panes.forEach((pane) => pane.querySelectorAll(`mark[data-to="${name}"]`).forEach((mark) => mark.classList.add("chosen")));
    // What was not laid out yet has no true height: once it has been in view, it has.
    const settle = (times) => {
      found.forEach((passage) => centre(passage.closest(".text"), passage));
      byId("panes").scrollIntoView({ block: "start" });
      if (times > 0) requestAnimationFrame(() => settle(times - 1));
    };
    settle(4);
    found[0].focus({ preventScroll: true });
    return true;
  };
  const open = (name) => {
    const finding = byId(name);
    finding.hidden = false;
    finding.scrollIntoView({ block: "start" });
    finding.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const from = event.target.closest("[data-to]");
    if (!from || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const inText = from.closest(".text") !== null;
    if (inText) { open(from.dataset.to); event.preventDefault(); }
    else if (show(from.dataset.to)) event.preventDefault();
  });
  all.addEventListener("click", () => { panes.forEach((pane) => { pane.hidden = false; }); all.hidden = true; });

  const table = byId("table");
  if (!table) return;
  const body = table.tBodies[0], rows = [...body.rows];
  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      [...head.parentNode.cells].forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const order = (a, b) => (isNaN(a) || isNaN(b) ? (a < b ? -1 : a > b ? 1 : 0) : a - b);
      rows.sort((a, b) => (down ? -1 : 1) * order(key(a, column), key(b, column)));
      body.append(...rows);
    });
  });
  const filter = () => {
    const words = byId("words").value.toLowerCase(), kind = byId("kind").value, severity = byId("severity").value;
    let shown = 0;
    for (const row of rows) {
      const finding = byId(row.dataset.name);
      const wanted = (!kind || row.cells[1].textContent === kind) && (!severity || row.cells[2].textContent === severity)
        && (!words || finding.textContent.toLowerCase().includes(words));
      row.hidden = finding.hidden = !wanted;
      shown += wanted ? 1 : 0;
    }
    byId("shown").textContent = `${shown} of ${rows.length} shown`;
  };
  byId("controls").hidden = false;
  byId("controls").addEventListener("input", filter);
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
