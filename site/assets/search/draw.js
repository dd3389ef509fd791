// What was found, as nodes. Titles and sentences are other people's words, so they become text and nothing else.
const LOOKS = { "Invented example": "tag tag--example", Compilation: "tag tag--compilation" };

// `everything` is the address of the whole list, where this is the short one.
export function found(groups, everything) {
  const drawn = document.createDocumentFragment();
  for (const group of groups.filter((one) => one.count)) drawn.append(...listed(group, everything));
  if (everything) drawn.append(node("p", {}, node("a", { href: everything }, "All results")));
  return drawn;
}

export function told([products, others]) {
  const counts = [counted(products.count, "product"), counted(others.count, "other page")].filter(Boolean);
  return counts.length ? `Found: ${counts.join(" and ")}` : "Nothing found: try fewer words, or others.";
}

function counted(count, what) {
  return count ? `${count} ${what}${count === 1 ? "" : "s"}` : "";
}

function* listed(group, everything) {
  yield node("h2", { className: "found__kind" }, group.title);
  yield node("ul", { className: "hits" }, ...group.hits.map(hit));
  if (!everything && group.hits.length < group.count) {
    yield node("p", {}, `These are the first ${group.hits.length} of ${group.count}: add a word to find fewer.`);
  }
}

function hit(one) {
  const mark = one.mark ? [node("span", {}, node("span", { className: LOOKS[one.mark] ?? "tag" }, one.mark))] : [];
  const answered = one.answers.map((each) => answer(each, one.url));
  return node(
    "li",
    {},
    node("a", { className: "hits__title", href: one.url }, one.title),
    node("p", { className: "meta" }, node("span", {}, one.about), ...mark),
    ...(answered.length || !one.lead ? answered : [node("p", {}, one.lead)]),
  );
}

function answer({ id, label, words }, page) {
  const url = new URL(page);
  url.hash = id ?? "";
  return node("p", {}, ...(label ? [node("a", { href: url }, label), " "] : []), ...words.flatMap(word));
}

function word({ text, isHit }) {
  if (!isHit) return [text, " "];
  const [, before, core, after] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
  return [before, node("mark", {}, core), after, " "];
}

function node(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}
