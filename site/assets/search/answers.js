// Which answers of a page match, the best first, and the sentence that does: [{ id, label, words: [{ text, isHit }] }].
// A label is the question or the heading; where that is what matches, it is not said twice.
const LONGEST = 36; // words of a sentence that are shown
const BEFORE = 16; // of them, before the word that matches
const HEADING = /^h[1-6]$/;
const END = /[.?!]$/;

export function answers(page, questions) {
  const words = page.content.split(/\s+/);
  const places = named(page.anchors, questions);
  const found = new Map();
  for (const { location, balanced_score: score } of page.weighted_locations) {
    const at = places.findLastIndex((one) => one.location <= location);
    if (!found.has(at)) found.set(at, { at, score: 0, words: new Set(), hits: [] });
    const one = found.get(at);
    one.score += score;
    one.words.add(words[location]?.toLowerCase());
    one.hits.push(location);
  }
  return [...found.values()].sort(better).map(({ at, hits }) => {
    const range = [places[at]?.location ?? 0, places[at + 1]?.location ?? words.length];
    const { id, label } = places[at] ?? {};
    const matching = sentence(words, new Set(hits), hits[0], range);
    return { id, label, words: isSaid(matching, label) ? [] : matching };
  });
}

function isSaid(words, label = "") {
  return bare(words.map(({ text }) => text).join(" ")) === bare(label);
}

function bare(text) {
  return text.replace(END, "").trim();
}

function better(one, other) {
  return other.words.size - one.words.size || other.score - one.score;
}

// What a reader can be led to: answers, which have the words of their questions, and headings.
function named(anchors, questions) {
  const places = anchors.map(({ element, id, text, location }) => {
    return { id, location, label: questions.get(id) ?? (HEADING.test(element) ? text : "") };
  });
  return places.filter((one) => one.label).sort((one, other) => one.location - other.location);
}

function sentence(words, hits, at, [first, end]) {
  let from = at;
  while (from > first && at - from < BEFORE && !END.test(words[from - 1])) from -= 1;
  let to = at + 1;
  while (to < end && to - from < LONGEST && !END.test(words[to - 1])) to += 1;
  const cut = words.slice(from, to).map((text, place) => ({ text, isHit: hits.has(from + place) }));
  const isOpen = from > first && !END.test(words[from - 1]);
  const isCut = to < end && !END.test(words[to - 1]);
  return [...(isOpen ? [{ text: "…" }] : []), ...cut, ...(isCut ? [{ text: "…" }] : [])];
}
