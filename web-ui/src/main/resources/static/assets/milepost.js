// What pages can do beyond what they do without JavaScript.

// --- The key metrics of a week -----------------------------------------------------------------------------------------

const figures = (sheet) => [...sheet.querySelectorAll("input[inputmode=decimal]")];

// A row or column copied from a spreadsheet fills the fields from the one it is pasted into.
document.addEventListener("paste", (event) => {
  const field = event.target;
  const sheet = field instanceof HTMLInputElement && field.closest(".sheet");
  const text = sheet && event.clipboardData ? event.clipboardData.getData("text/plain").replace(/\s+$/, "") : "";
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const fields = figures(sheet);
  const first = fields.indexOf(field);
  const values = text.split(/\t|\r?\n/);
  const filled = values.slice(0, fields.length - first);
  filled.forEach((value, i) => {
    fields[first + i].value = value.trim();
  });
  new Set(filled.map((value, i) => fields[first + i].closest(".sheet-row"))).forEach(plausible);
  const told = sheet.querySelector(".pasted");
  told.textContent = filled.length + (filled.length === 1 ? " field was" : " fields were") + " filled in from the clipboard"
    + (values.length > filled.length ? "; " + (values.length - filled.length) + " more values found no field." : ".");
  fields[Math.min(first + filled.length, fields.length - 1)].focus();
});

// Whether what stands in a row is usual, said beside it before anything is sent. The server decides again.
const number = (field) => {
  const text = field.value.replace(/[ ,%\u00a0]/g, "");
  return text === "" ? null : Number(text);
};
function plausible(row) {
  if (!row || !row.dataset.least) return;
  const [top, below] = figures(row).map(number);
  const told = row.querySelector(".unusual");
  const sure = row.querySelector(".sheet-sure");
  let words = "";
  let asks = false;
  if (top === null && (below === null || below === undefined)) {
    words = "";
  } else if (Number.isNaN(top) || Number.isNaN(below)) {
    words = "This is not a number.";
  } else if (below === null || (below !== undefined && top === null)) {
    words = "";
  } else if (below !== undefined && below <= 0) {
    words = "The second number is above nought.";
  } else {
    const value = below === undefined ? top : (100 * top) / below;
    asks = value < Number(row.dataset.least) || value > Number(row.dataset.most);
    if (asks) words = (below === undefined ? "" : value.toFixed(1) + "%: ") + row.dataset.usual.replace(/^o/, below === undefined ? "O" : "o");
  }
  told.textContent = words;
  row.classList.toggle("questioned", words !== "");
  if (sure && asks) sure.hidden = false;
}
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement) plausible(event.target.closest(".sheet-row"));
});

// Enter goes to the next field, as in a spreadsheet; the last one leads to the button.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  const sheet = event.key === "Enter" && field instanceof HTMLInputElement && field.inputMode === "decimal" && field.closest(".sheet");
  if (!sheet || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const fields = figures(sheet);
  const next = fields[fields.indexOf(field) + 1] || sheet.querySelector("button.mp-button");
  plausible(field.closest(".sheet-row"));
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
});

// --- Forms --------------------------------------------------------------------------------------------------------------

// A row that was added without loading the page anew: its first field is the next to be filled in.
document.addEventListener("htmx:afterSwap", () => {
  const rows = document.querySelector("[data-added]");
  const last = rows && [...rows.querySelectorAll(":scope > .row")].pop();
  const field = last && last.querySelector("input:not([type=hidden]), select, textarea");
  if (field) field.focus();
});

// --- Menus ---------------------------------------------------------------------------------------------------------------

const menus = () => document.querySelectorAll("details.more[open]");
document.addEventListener("click", (event) => {
  menus().forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  menus().forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

// --- What is newer ------------------------------------------------------------------------------------------------------

const page = document.body.dataset;
if (page.stream && "EventSource" in window) {
  const told = document.querySelector(".live-words");
  const made = new Map();
  const parts = (of) => [...of.querySelectorAll("[data-live]")];
  parts(document).forEach((part) => made.set(part.dataset.live, part.outerHTML));
  let version = page.version || null;

  const offer = (words) => {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "reload";
    told.replaceChildren(words, link);
  };

  // Only what changed is put in place, and nothing that somebody is at.
  const refresh = async () => {
    // Nobody need be there: it does not count as using the session.
    const answer = await fetch(location.href, { headers: { "Milepost-Unattended": "yes" } });
    if (!answer.ok || answer.redirected) return offer("Newer data: ");
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    const changed = [];
    let left = parts(next).some((part) => !made.has(part.dataset.live));
    for (const old of parts(document)) {
      const key = old.dataset.live;
      const now = parts(next).find((part) => part.dataset.live === key);
      if (!now) {
        left = true;
      } else if (now.outerHTML !== made.get(key)) {
        if (old.contains(document.activeElement)) {
          left = true;
          continue;
        }
        made.set(key, now.outerHTML);
        const put = document.importNode(now, true);
        put.dataset.fresh = time;
        old.replaceWith(put);
        changed.push(now.dataset.called || key);
      }
    }
    if (left) offer((changed.length ? "Updated " + time + ": " + changed.join(", ") + ". " : "") + "There is more: ");
    else if (changed.length) told.textContent = "Updated " + time + ": " + changed.join(", ") + ".";
  };

  let stream = null;
  const listen = () => {
    stream = new EventSource(page.stream);
    stream.addEventListener("version", (event) => {
      if (version === null || event.data === version) {
        version = event.data;
        return;
      }
      version = event.data;
      if (parts(document).length) refresh();
      else offer("Newer data: ");
    });
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) offer("This page is no longer kept up to date: ");
    });
  };
  listen();
  window.addEventListener("pagehide", () => stream.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
}
