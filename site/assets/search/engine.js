// Pagefind, and what it finds as groups of pages, each with the answers that match.
import { plain, wordsOf } from "../shared.js";
import { answers } from "./answers.js";

const PRODUCTS = { index: "products" };
const LEAST = 3; // letters at its beginning that a word that was found shares with one that was asked for, and half of it
const KINDS = { fields: "Question", rules: "Rule", suppliers: "Supplier" };

// Gives a function from words to groups. `root` is the address of the first page.
export async function start(root) {
  const folder = new URL("pagefind/", root);
  const [pagefind, beside] = await Promise.all([
    import(new URL("pagefind.js", folder)),
    fetch(new URL("mtbd.json", folder)).then((answer) => answer.json()),
  ]);
  const baseUrl = root.pathname;
  await pagefind.options({ baseUrl });
  await pagefind.init();
  for (const name of beside.products) {
    await pagefind.mergeIndex(new URL(name, folder).pathname, { baseUrl, mergeFilter: PRODUCTS });
  }
  const known = { root, questions: new Map(Object.entries(beside.questions)) };
  return (words, most) => search(pagefind, known, words, most);
}

// Products first: a rule that has the word in its title would else stand above all of them.
async function search(pagefind, known, words, most) {
  const [products, others] = await Promise.all([
    pagefind.search(words, { filters: PRODUCTS }),
    pagefind.search(words, { filters: { not: PRODUCTS } }),
  ]);
  return Promise.all([
    group("Products", words, products.results, most, known),
    group("Suppliers, questions, rules and guidance", words, others.results, most, known),
  ]);
}

async function group(title, words, results, most, known) {
  const pages = await Promise.all(results.slice(0, most.pages).map((one) => one.data()));
  if (!pages.some((page) => isMeant(page, words))) return { title, count: 0, hits: [] };
  return { title, count: results.length, hits: pages.map((page) => hit(page, most.answers, known)) };
}

// For a word that it does not have, Pagefind finds those that begin like it, be it with one letter: "schrems" is no "sc".
function isMeant(page, words) {
  const asked = wordsOf(words.replace(/["\u201c\u201d]/g, " ")).map((word) => word.slice(0, Math.max(LEAST, word.length >> 1)));
  const has = (text) => asked.some((beginning) => text.includes(beginning));
  const content = page.content.split(/\s+/);
  return page.weighted_locations.some(({ location }) => has(plain(content[location] ?? ""))) || has(plain(page.meta.title));
}

function hit(page, most, { root, questions }) {
  const folder = page.url.slice(root.pathname.length).split("/")[0];
  return {
    title: page.meta.title,
    url: new URL(page.url, root),
    about: page.meta.supplier ?? KINDS[folder] ?? "Guidance",
    mark: page.meta.mark,
    lead: page.meta.lead,
    answers: answers(page, questions).slice(0, most),
  };
}
