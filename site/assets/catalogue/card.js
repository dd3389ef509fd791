// One product in the list, as the pages that are made without this script show it.
import { element, marks, tag } from "../shared.js";
import { facetOf, first } from "./table.js";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

export function card(table, told, product, compare) {
  const link = element("a", { href: new URL(`../../products/${told.id}/`, import.meta.url).pathname }, told.name);
  const supplier = element("span", {}, first(facetOf(table, "supplier"), product)?.reads ?? "");
  const head = [element("h3", { dir: "auto" }, link), element("p", { class: "meta" }, supplier, ...reviewed(table, product))];
  const tags = [...marks(first(facetOf(table, "origin"), product)?.id), ...standing(told.status)];
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

const standing = (status) => (status === "published" ? [] : [tag("na", status.charAt(0).toUpperCase() + status.slice(1))]);
