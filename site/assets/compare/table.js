// Products beside one another: a card for each, and a table for each section, with the questions that any of them has.
import { cell } from "./cell.js";
import { element } from "../shared.js";
import { copied, seen } from "./read.js";

export function cards(products, without) {
  return element("ul", { class: "cards compare__products" }, ...products.map((one) => card(one, without(one))));
}

function card(product, href) {
  const meta = copied(product.meta, product.url);
  for (const link of meta.querySelectorAll(".noprint")) link.remove();
  if (product.reviewed) meta.append(" ", element("span", {}, "reviewed ", copied(product.reviewed, product.url)));
  const name = element("a", { href: seen("", product.url) }, element("bdi", {}, product.name));
  const remove = element("a", { href, class: "compare__remove" }, "Remove", element("span", { class: "sr" }, ` ${product.name}`));
  return element("li", { class: "card" }, element("h2", {}, name), meta, element("p", { class: "noprint" }, remove));
}

// `questions` gives the place of each path in the order of the model, and whether it may be left out.
export function parts(products, questions) {
  const titles = new Map(products.flatMap((one) => one.parts.map(({ name, title }) => [name, title])));
  const found = [...titles].map(([name, title]) => [name, title, paths(name, products, questions)]);
  return found
    .sort((one, other) => place(one[2][0], questions) - place(other[2][0], questions))
    .map(([name, title, asked]) => part(name, title, asked, products, questions));
}

function paths(name, products, questions) {
  const found = new Set(products.flatMap((one) => [...(answers(one, name).keys())]));
  return [...found].sort((one, other) => place(one, questions) - place(other, questions));
}

const place = (path, questions) => questions.get(path)?.place ?? Infinity;

const answers = (product, name) => product.parts.find((one) => one.name === name)?.answers ?? new Map();

function part(name, title, asked, products, questions) {
  const lines = asked.map((path) => {
    const articles = products.map((one) => answers(one, name).get(path));
    return line(path, articles, products, questions.get(path)?.mayBeLeftOut);
  });
  const head = ["Question", ...products.map((one) => one.label)].map((said) => element("th", { scope: "col" }, said));
  const isSame = lines.every((one) => one.classList.contains("same"));
  return element(
    "details",
    { class: isSame ? "compare__part same" : "compare__part", open: "" },
    element("summary", {}, element("h2", { id: name }, title)),
    element(
      "table",
      { class: "register compare__table" },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...lines),
    ),
  );
}

function line(path, articles, products, mayBeLeftOut) {
  const known = articles.find(Boolean);
  const cells = articles.map((one, at) => cell(one, path, mayBeLeftOut, products[at].url));
  const isSame = cells.every((one) => one.says === cells[0].says);
  return element(
    "tr",
    isSame ? { class: "same" } : {},
    element("th", { scope: "row" }, known.querySelector(".answer__question").textContent),
    ...cells.map((one, at) => element("td", { "data-label": products[at].label }, ...one.parts)),
  );
}
