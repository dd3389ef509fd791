// What the filters, comparing and searching have in common.

// An element with attributes and with what is in it; texts stay texts, whatever they say.
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

export const tag = (look, said) => element("span", { class: `tag tag--${look}` }, said);

// By where a declaration is from: the look and the words of its tag, if it is no supplier's own.
export const MARKS = { example: ["example", "Invented example"], "public-sources": ["compilation", "Compilation"] };

export const marks = (origin) => Object.entries(MARKS).flatMap(([one, [look, said]]) => (one === origin ? [tag(look, said)] : []));

// The same tag where its words alone are known.
export const marked = (said) => tag(Object.values(MARKS).find(([, words]) => words === said)?.[0] ?? "na", said);

// How many products are compared; mtbd/pages/compare.py says the same.
export const FEWEST = 2;
export const MOST = 4;

// The id of a product: two plain words with a slash between them.
const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

export const isId = (text) => ID.test(text);

export const some = (number) => `${number.toLocaleString("en-GB")} product${number === 1 ? "" : "s"}`;

// A text without accents and capitals, as people type.
export const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// The words of what somebody typed: a text has them if it has each, once it is plain too.
export const wordsOf = (typed) => plain(typed).split(/\s+/).filter(Boolean);
