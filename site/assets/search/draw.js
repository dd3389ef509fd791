// What was found, as nodes. Titles and sentences are other people's words, so they become text and nothing else.
import { element, marked } from "../shared.js";

// `everything` is the address of the whole list, where this is the short one.
export function found(groups, everything) {
  const drawn = document.createDocumentFragment();
  for (const group of groups.filter((one) => one.count)) drawn.append(...listed(group, everything));
  if (everything) drawn.append(element("p", {}, element("a", { href: everything }, "All results")));
  return drawn;
}

export function told([products, ...others]) {
  const rest = others.reduce((sum, group) => sum + group.count, 0);
  const counts = [counted(products.count, "product"), counted(rest, "other page")].filter(Boolean);
  return counts.length ? `Found: ${counts.join(" and ")}` : "Nothing found: try fewer words, or others.";
}

function counted(count, what) {
  return count ? `${count} ${what}${count === 1 ? "" : "s"}` : "";
}

function* listed(group, everything) {
  yield element("h2", { class: "found__kind" }, group.title);
  yield element("ul", { class: "hits" }, ...group.hits.map(hit));
  if (!everything && group.hits.length < group.count) {
    yield element("p", {}, `These are the first ${group.hits.length} of ${group.count}: add a word to find fewer.`);
  }
}

function hit(one) {
  const mark = one.mark ? [element("span", {}, marked(one.mark))] : [];
  const answered = one.answers.map((each) => answer(each, one.url));
  return element(
    "li",
    {},
    element("a", { class: "hits__title", href: one.url }, one.title),
    element("p", { class: "meta" }, element("span", {}, one.about), ...mark),
    ...(answered.length || !one.lead ? answered : [element("p", {}, one.lead)]),
  );
}

function answer({ id, label, words }, page) {
  const url = new URL(page);
  url.hash = id ?? "";
  return element("p", {}, ...(label ? [element("a", { href: url }, label), " "] : []), ...words.flatMap(word));
}

function word({ text, isHit }) {
  if (!isHit) return [text, " "];
  const [, before, core, after] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
  return [before, element("mark", {}, core), after, " "];
}
