// One cell of a comparison, made from an answer on a product's page as mtbd/pages/cell.py makes it from a declaration.
import { element, tag } from "../shared.js";
import { copied, seen } from "./read.js";

const LONG = 1200;

// What stands in the cell, and what it says: two cells differ when that does.
export function cell(article, path, optional, url) {
  if (!article) return missing(optional);
  const told = [...article.children].slice(1).filter((one) => !one.matches(".withheld, .reported, .answer__evidence, .answer__actions"));
  const kept = [...article.querySelectorAll(":scope > .withheld")];
  const level = article.querySelector(".answer__level");
  const parts = [
    ...folded(told.map((one) => copied(one, url))),
    ...kept.map((one) => brief(one, url)),
    ...(article.querySelector(":scope > .reported") ? [reported(path, url)] : []),
    ...(level ? [copied(level, url)] : []),
  ];
  return { parts, says: says(told, kept, level) };
}

function missing(optional) {
  const said = optional ? "Left out, as it may be" : "Not asked";
  return { parts: [element("p", {}, tag("na", said))], says: said };
}

// One gap is like another of its kind, and a bare assertion is no more than a compilation has.
function says(told, kept, level) {
  const gap = told[0]?.matches("p") && !told.some((one) => one.matches("div.answer__value"));
  const whole = gap ? [told[0].querySelector(".tag")] : [...told, level?.querySelector("strong")];
  return [...whole.filter(Boolean).map((one) => one.outerHTML), ...kept.map(ground)].join("\n");
}

function ground(block) {
  return [...block.querySelectorAll(":scope > p")].slice(0, 2).map((one) => one.textContent).join("\n");
}

// What is kept back and the ground in plain words; the product's page has the rest.
function brief(block, url) {
  const [what, why] = [...block.querySelectorAll(":scope > p")].map((one) => copied(one, url));
  why.append(" ", element("a", { href: seen(`#${block.id}`, url) }, "All reasons, and how to ask"));
  return element("div", { class: "withheld" }, what, why);
}

// A word that a reader reported an error; the product's page tells which, and what came of it.
function reported(path, url) {
  return element("p", {}, element("a", { href: seen(`#${path}`, url) }, "Report of an error"));
}

function folded(parts) {
  const length = parts.reduce((sum, one) => sum + one.textContent.replace(/\s+/g, "").length, 0);
  if (length <= LONG) return parts;
  return [element("details", { class: "rest" }, element("summary", {}, "A long answer"), ...parts)];
}
