"use strict";
(function () {
  var rows = Array.prototype.slice.call(document.querySelectorAll("#discrepancies tr.finding"));
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  function show(id) {
    all(".now").forEach(function (old) { old.classList.remove("now"); });
    all('mark[data-of~="' + CSS.escape(id) + '"]').forEach(function (piece) { piece.classList.add("now"); });
    var row = document.getElementById("f-" + id);
    if (row) { row.classList.add("now"); }
    document.getElementById("accounts").scrollIntoView({ block: "start" });
    all('[id^="p-' + CSS.escape(id) + '-"]').forEach(function (anchor) {
      var pane = anchor.closest(".text");
      if (pane) { pane.scrollTo({ top: anchor.offsetTop - pane.clientHeight / 3, behavior: "instant" }); }
    });
  }
  document.addEventListener("click", function (event) {
    var piece = event.target.closest("mark[data-of]");
    var link = event.target.closest("tr.finding a");
    if (link) {
      event.preventDefault();
      show(link.closest("tr.finding").dataset.id);
    } else if (piece && piece.dataset.of) {
      show(piece.dataset.of.split(" ")[0]);
    }
  });
  all("table.findings").forEach(function (table) {
    var body = table.tBodies[0];
    Array.prototype.forEach.call(table.querySelectorAll("th[data-sort]"), function (heading) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.textContent = "";
      heading.appendChild(button);
      button.addEventListener("click", function () {
        var key = heading.dataset.sort;
        var down = heading.getAttribute("aria-sort") !== "descending";
        Array.prototype.forEach.call(table.querySelectorAll("th[aria-sort]"), function (other) { other.removeAttribute("aria-sort"); });
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        var sorted = Array.prototype.slice.call(body.rows).sort(function (a, b) {
          var x = a.dataset[key], y = b.dataset[key];
          var order = key === "kind" ? x.localeCompare(y) : Number(x) - Number(y);
          return down ? -order : order;
        });
        sorted.forEach(function (row) { body.appendChild(row); });
      });
    });
  });
  var form = document.querySelector("form.filters");
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function () {
      var words = form.elements.words.value.toLowerCase();
      var shown = 0;
      rows.forEach(function (row) {
        var fits = (!form.elements.kind.value || row.dataset.kind === form.elements.kind.value)
          && Number(row.dataset.score) >= Number(form.elements.score.value)
          && (!words || row.textContent.toLowerCase().indexOf(words) >= 0);
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      form.querySelector("output").textContent = shown + " of " + rows.length + " shown";
    });
  }
})();
