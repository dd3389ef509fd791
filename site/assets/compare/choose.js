// Finding one more product by its name, in the lists that the filters of the catalogue read too, when somebody looks.
import { cards, facetOf, first, load } from "../catalogue/table.js";
import { element, marks, plain, some, wordsOf } from "../shared.js";

const MOST = 8;

export function chooser(shown, href) {
  const field = element("input", { type: "search", id: "another", autocomplete: "off", spellcheck: "false" });
  const label = element("label", { for: "another" }, "Add a product by its name or its supplier's");
  const status = element("p", { role: "status", class: "meta" });
  const found = element("ul", { class: "compare__found" });
  let list;
  field.addEventListener("focus", () => (list ??= fetched()), { once: true });
  field.addEventListener("input", async () => {
    const typed = field.value;
    const products = await (list ??= fetched());
    if (typed === field.value) show(products, typed, shown, href, found, status);
  });
  return element("div", { class: "compare__chooser noprint" }, element("p", { class: "field" }, label, field), status, found);
}

async function fetched() {
  try {
    const table = await load();
    const [supplier, origin] = ["supplier", "origin"].map((id) => facetOf(table, id));
    const all = await cards.all(table);
    const products = all.map((card, at) => ({ ...card, supplier: first(supplier, at)?.reads ?? "", origin: first(origin, at)?.id }));
    return products.filter((one) => one.status === "published");
  } catch {
    return null;
  }
}

function show(products, typed, shown, href, found, status) {
  if (!products) {
    status.textContent = "The list of products could not be read. Each product's page has a link to compare it.";
    return;
  }
  const words = wordsOf(typed);
  const matches = words.length ? products.filter((one) => fits(one, words) && !shown.includes(one.id)) : [];
  found.replaceChildren(...matches.slice(0, MOST).map((one) => item(one, href(one.id))));
  status.textContent = words.length ? said(matches.length) : "";
}

function fits({ name, supplier, id }, words) {
  const text = plain(`${name} ${supplier} ${id}`);
  return words.every((one) => text.includes(one));
}

function item({ name, supplier, origin }, href) {
  const link = element("a", { href }, "Add ", element("bdi", {}, name));
  return element("li", {}, link, " ", element("small", {}, supplier), ...marks(origin).flatMap((one) => [" ", one]));
}

function said(count) {
  if (!count) return "No other product has these words in its name or its supplier's.";
  const more = count > MOST ? `; the first ${MOST} are shown, more words find fewer` : "";
  return `${some(count)}${more}.`;
}
