// Pagefind, and what it finds as groups of pages, each with the answers that match.
import { plain, wordsOf } from "../shared.js";
import { answers } from "./answers.js";
import { searches } from "./words.js";

const PRODUCTS = { index: "products" };
const RULES = { index: "rules" };
const LEAST = 3; // letters at its beginning that a word that was found shares with one that was asked for, and half of it
const FIRST = 4; // results of a search that are looked at to see whether it found what was meant
const KINDS = { categories: "Category", fields: "Question", registers: "Register", rules: "Rule", suppliers: "Supplier", withheld: "Register" };

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
  for (const [names, mergeFilter] of [[beside.products, PRODUCTS], [beside.rules, RULES]]) {
    for (const name of names) await pagefind.mergeIndex(new URL(name, folder).pathname, { baseUrl, mergeFilter });
  }
  const known = { root, questions: new Map(Object.entries(beside.questions)) };
  return (words, most) => search(pagefind, known, searches(words, beside.synonyms), most);
}

// Products first and rules last: one that has the word in its name would else stand above all that a force looks for.
async function search(pagefind, known, words, most) {
  const groups = [
    ["Products", PRODUCTS],
    ["Suppliers, questions, registers and guidance", { not: { any: [PRODUCTS, RULES] } }],
    ["Rules", RULES],
  ];
  return Promise.all(groups.map(([title, filters]) => group(pagefind, known, words, most, title, filters)));
}

async function group(pagefind, known, words, most, title, filters) {
  const each = await Promise.all(words.map((one) => meant(pagefind, one, filters)));
  const results = best(each.flat());
  const pages = await Promise.all(results.slice(0, most.pages).map((one) => one.data()));
  return { title, count: results.length, hits: pages.map((page) => hit(page, most.answers, known, words)) };
}

async function meant(pagefind, words, filters) {
  const { results } = await pagefind.search(words, { filters });
  const pages = await Promise.all(results.slice(0, FIRST).map((one) => one.data()));
  return pages.some((page) => isMeant(page, words)) ? results : [];
}

// What several searches found is one thing, by the search that it fits best.
function best(results) {
  const found = new Map();
  for (const one of results.sort((one, other) => other.score - one.score)) if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}

// For a word that it does not have, Pagefind finds those that begin like it, be it with one letter: "schrems" is no "sc".
function isMeant(page, words) {
  const asked = wordsOf(unquoted(words)).map((word) => word.slice(0, Math.max(LEAST, word.length >> 1)));
  const has = (text) => asked.some((beginning) => text.includes(beginning));
  const content = page.content.split(/\s+/);
  return page.weighted_locations.some(({ location }) => has(plain(content[location] ?? ""))) || has(plain(page.meta.title));
}

function unquoted(words) {
  return words.replace(/["\u201c\u201d]/g, " ");
}

// The questions that somebody asked in their own words: those that have all words of a search, if there are several.
function asked(questions, words) {
  const several = words.map((one) => wordsOf(unquoted(one))).filter((each) => each.length > 1);
  const has = (label) => several.some((each) => each.every((word) => plain(label).includes(word)));
  return [...questions].filter(([, label]) => has(label)).map(([id]) => id);
}

function hit(page, most, { root, questions }, words) {
  const folder = page.url.slice(root.pathname.length).split("/")[0];
  return {
    title: page.meta.title,
    url: new URL(page.url, root),
    about: page.meta.supplier ?? KINDS[folder] ?? "Guidance",
    mark: page.meta.mark,
    lead: page.meta.lead,
    answers: answers(page, questions, asked(questions, words)).slice(0, most),
  };
}
