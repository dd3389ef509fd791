// Which answers of a page match, the best first, and the sentence that does: [{ id, label, words: [{ text, isHit }] }].
// A label is the question or the heading; where that is what matches, it is not said twice.
const LONGEST = 36; // words of a sentence that are shown
const BEFORE = 16; // of them, before the word that matches
const HEADING = /^h[1-6]$/;
const END = /[.?!]$/;

// The answers to what was asked come before all others.
export function answers(page, questions, asked) {
  const words = page.content.split(/\s+/);
  const places = named(page.anchors, questions);
  const found = new Map();
  for (const { location, balanced_score: score } of page.weighted_locations) {
    const at = places.filter((one) => one.location <= location).length - 1;
    if (!found.has(at)) found.set(at, { at, score: 0, hits: new Set() });
    found.get(at).score += score;
    found.get(at).hits.add(location);
  }
  places.forEach(({ id }, at) => {
    if (asked.includes(id)) found.set(at, { at, score: 0, hits: new Set(), ...found.get(at), isAsked: true });
  });
  return [...found.values()]
    .map((one) => ({ isAsked: false, ...one, best: bestSentence(words, one.hits, rangeOf(places, one.at, words.length)) }))
    .sort((one, other) => other.isAsked - one.isAsked || told(other.best) - told(one.best) || other.score - one.score)
    .map(({ at, best }) => {
      const { id, label } = places[at] ?? {};
      return { id, label, words: isSaid(best, label) ? [] : best };
    });
}

function rangeOf(places, at, end) {
  return [places[at]?.location ?? 0, places[at + 1]?.location ?? end];
}

// The first of those that have the most of the words that were asked for.
function bestSentence(words, hits, range) {
  const [first] = range;
  const places = hits.size ? [...hits].sort((one, other) => one - other) : [first];
  const sentences = places.map((at) => sentence(words, hits, at, range));
  return sentences.reduce((best, one) => (told(one) > told(best) ? one : best));
}

// How many different words of a sentence match.
function told(sentence) {
  return new Set(sentence.filter((one) => one.isHit).map((one) => one.text.toLowerCase())).size;
}

function isSaid(words, label = "") {
  return bare(words.map(({ text }) => text).join(" ")) === bare(label);
}

function bare(text) {
  return text.replace(END, "").trim();
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
