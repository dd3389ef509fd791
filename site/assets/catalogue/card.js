// One product in the list, as the pages that are made without this script show it.
import { element } from "../compare/element.js";
import { facetOf, first } from "./table.js";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MARKS = { example: ["example", "Invented example"], "public-sources": ["compilation", "Compilation"] };

export function card(table, told, product, compare) {
  const link = element("a", { href: new URL(`../../products/${told.id}/`, import.meta.url).pathname }, told.name);
  const supplier = element("span", {}, first(facetOf(table, "supplier"), product)?.reads ?? "");
  const head = [element("h3", { dir: "auto" }, link), element("p", { class: "meta" }, supplier, ...reviewed(table, product))];
  const tags = marks(table, told, product);
  return element(
    "li",
    { class: "card" },
    ...head,
    element("p", { dir: "auto" }, told.sentence),
    ...(tags.length ? [element("p", {}, ...tags)] : []),
    ...(told.status === "published" ? [compare.tick(told)] : []),
  );
}

function reviewed(table, product) {
  const days = facetOf(table, "reviewed").of[product];
  if (days === null) return [];
  const day = new Date(days * 86400000);
  return [" ", element("span", {}, "reviewed ", element("time", { datetime: day.toISOString().slice(0, 10) }, DAY.format(day)))];
}

function marks(table, told, product) {
  const mark = MARKS[first(facetOf(table, "origin"), product)?.id];
  const status = told.status === "published" ? [] : [["na", told.status.charAt(0).toUpperCase() + told.status.slice(1)]];
  return [...(mark ? [mark] : []), ...status].map(([look, text]) => element("span", { class: `tag tag--${look}` }, text));
}
