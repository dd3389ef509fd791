// The little that pages do beyond HTML; without it they lack nothing but the choice of colours.
// Light, dark, or as the system says: the stylesheet dark.css is on, off, or left to its own media query.
// Runs in the head, before anything is painted, so that a chosen theme never flashes.
const AUTOMATIC = "screen and (prefers-color-scheme: dark)";
const MEDIA = { automatic: AUTOMATIC, light: "not all", dark: "screen" };
const ICONS = { automatic: "\u25D0", light: "\u25CB", dark: "\u25CF" };
const KEY = "mtbd-theme";

function remembered() {
  try {
    const choice = localStorage.getItem(KEY);
    return Object.keys(MEDIA).includes(choice) ? choice : "automatic";
  } catch {
    return "automatic"; // storage may be forbidden by policy
  }
}

function remember(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    return; // the choice then lasts as long as the page
  }
}

function apply(choice) {
  document.getElementById("dark").media = MEDIA[choice];
}

function label(button, choice) {
  button.textContent = ICONS[choice];
  button.dataset.choice = choice;
  button.title = `Colours: ${choice}`;
  button.setAttribute("aria-label", `Colours: ${choice}. Change`);
}

function next(choice) {
  const choices = Object.keys(MEDIA);
  return choices[(choices.indexOf(choice) + 1) % choices.length];
}

function start() {
  const button = document.getElementById("theme");
  label(button, remembered());
  button.hidden = false;
  button.addEventListener("click", () => {
    const choice = next(button.dataset.choice);
    remember(choice);
    apply(choice);
    label(button, choice);
  });
  foldContents();
  cite();
  prepareSearch();
  focusScrolling();
  addEventListener("resize", focusScrolling); // a page that is zoomed in is a narrower one
}

// Most readers of a page never search, so the script of the box comes when the box is used; it finds what was typed by
// then. Until it is there, and where it cannot be fetched, Enter leads to the page Search.
function prepareSearch() {
  const form = document.getElementById("search");
  for (const use of ["focusin", "input"]) form.addEventListener(use, search);
  if (form.contains(document.activeElement)) search();
}

function search() {
  import("./search.js").catch(console.warn); // the next use is another attempt; what is there is not fetched again
}

// How to cite the answer that the address leads to: as the page says it of itself, with the address of the answer.
function cite() {
  const said = document.querySelector(".cite");
  const place = said && document.getElementById(location.hash.slice(1));
  const [answer, another] = place?.closest(".answer, section")?.querySelectorAll(".answer__actions") ?? [];
  document.querySelector(".answer__cite")?.remove();
  if (!answer || another) return; // a section of several answers
  const line = Object.assign(document.createElement("p"), { className: "answer__cite", textContent: "To cite: " });
  line.append(Object.assign(document.createElement("span"), { className: "cite", textContent: said.textContent + location.hash }));
  answer.append(line);
}

function foldContents() {
  if (matchMedia("(min-width: 60em)").matches) return;
  for (const list of document.querySelectorAll(".toc__list details")) list.open = false;
}

// What scrolls sideways has to be within reach of the keyboard.
function focusScrolling() {
  for (const box of document.querySelectorAll("pre > code, .wide")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}

// Paper cannot be opened. The stylesheet unfolds what is folded where it can (::details-content), older browsers need this.
function unfold() {
  if (CSS.supports("selector(::details-content)")) return;
  const all = document.querySelectorAll("details:not([open]):not(.why):not(.compare__part)");
  const folded = [...all].filter((one) => !one.closest(".noprint"));
  for (const one of folded) one.open = true;
  addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)), { once: true });
}

document.documentElement.classList.replace("no-js", "js");
apply(remembered());
document.addEventListener("DOMContentLoaded", start);
addEventListener("beforeprint", unfold);
addEventListener("hashchange", cite);
