// The search box in the header. What it finds is listed below it; on the page Search and on that of a lost address it
// is listed in the page. This is fetched when the box is first used (theme.js), and all that searching takes with it.
const ROOT = new URL("../", import.meta.url);
const WAIT = 150; // milliseconds after a key, in which another one may follow
const form = document.getElementById("search");
const box = form.elements.q;
const status = form.querySelector("[role=status]");
const panel = form.querySelector(".search__panel");
const page = document.getElementById("found");
const list = page ?? panel;
const MOST = page ? { pages: 30, answers: 3 } : { pages: 4, answers: 1 };

let loaded;
let waiting;

function load() {
  loaded ??= Promise.all([import("./search/engine.js"), import("./search/draw.js")]).then(
    async ([engine, draw]) => ({ search: await engine.start(ROOT), draw }),
  );
  return loaded;
}

async function show() {
  const words = box.value.trim();
  if (!words) return put("");
  try {
    const { search, draw } = await load();
    const found = await search(words, MOST);
    if (box.value.trim() !== words) return; // somebody typed on
    put(draw.told(found), draw.found(found, page ? null : address(words)));
  } catch (error) {
    loaded = undefined; // the next attempt may succeed
    put("There is no search in this copy of the site, or it could not be fetched.", elsewhere());
    console.warn(error);
  }
}

function put(told, nodes) {
  status.textContent = told;
  list.replaceChildren(...(told ? [Object.assign(document.createElement("p"), { textContent: told })] : []), nodes ?? "");
  if (nodes && !page && form.contains(document.activeElement)) panel.hidden = false;
  if (!nodes) close();
}

function close() {
  panel.hidden = true;
}

function address(words) {
  return new URL(`search/?q=${encodeURIComponent(words)}`, ROOT);
}

function elsewhere() {
  const link = document.createElement("a");
  link.href = new URL("catalogue/", ROOT);
  link.textContent = "Look in the catalogue";
  return link;
}

// The last part of a lost address, as words: what somebody was looking for.
function lost() {
  const parts = decoded(location.pathname.slice(ROOT.pathname.length)).split("/");
  const last = parts.filter((part) => part && !/\.html?$/.test(part)).pop() ?? "";
  return last.split(/[^\p{L}\p{N}]+/u).join(" ").trim();
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lost address may be anything
  }
}

function typed() {
  clearTimeout(waiting);
  waiting = setTimeout(show, WAIT);
  // Whoever comes back from a page that was found, finds the same list.
  if (page && !("lost" in page.dataset)) history.replaceState(null, "", address(box.value.trim()));
}

function key(event) {
  if (!form.contains(event.target) && !list.contains(event.target)) return;
  if (event.key === "ArrowDown") step(event, 1);
  else if (event.key === "ArrowUp") step(event, -1);
  else if (event.key === "Escape" && !panel.hidden) {
    event.preventDefault(); // the first one closes the list, the next one empties the box
    box.focus();
    close();
  }
}

// The box and the links that were found, one after the other.
function step(event, by) {
  if (list === panel && panel.hidden) return;
  const stops = [box, ...list.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function reopen() {
  if (!page && panel.childElementCount) panel.hidden = false;
  load().catch(() => undefined); // told when there is something to search for
}

box.addEventListener("input", typed);
box.addEventListener("focus", reopen);
document.addEventListener("keydown", key);
document.addEventListener("click", (event) => form.contains(event.target) || close());
form.addEventListener("focusout", (event) => event.relatedTarget && !form.contains(event.relatedTarget) && close());

if (page) {
  const asked = "lost" in page.dataset ? lost() : new URLSearchParams(location.search).get("q");
  box.value = (asked ?? "").slice(0, box.maxLength);
  show();
} else if (form.contains(document.activeElement)) {
  reopen();
  show(); // what was typed before this script was there
}
