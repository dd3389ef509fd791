// Each filter of a state as a question that a product answers with yes or no.
import { numberOf } from "./address.js";
import { facetOf, first } from "./table.js";
import { plain, wordsOf } from "../shared.js";

// In the order of the facets, words last: { id, title, said, facet, passes(product) }
export function asFilters(table, state, told) {
  const found = [];
  for (const facet of table.facets) {
    if (state.picked[facet.id]) found.push(ofValues(facet, state.picked[facet.id]));
    if (state.ranges[facet.id]) found.push(ofRange(facet, state.ranges[facet.id]));
  }
  return state.q ? [...found, ofWords(table, state.q, told)] : found;
}

function ofValues(facet, ids) {
  const wanted = new Set(ids.map((id) => facet.at.get(id)));
  const passing = Uint8Array.from(facet.sets, (set) => (set.some((place) => wanted.has(place)) ? 1 : 0));
  const said = ids.map((id) => facet.values[facet.at.get(id)].reads).join(" or ");
  return { id: facet.id, title: facet.title, said, facet, passes: (product) => passing[facet.of[product]] === 1 };
}

function ofRange(facet, { from, to }) {
  const least = from ? numberOf(facet, from) : -Infinity;
  const most = to ? numberOf(facet, to) : Infinity;
  const passes = (product) => facet.of[product] !== null && facet.of[product] >= least && facet.of[product] <= most;
  return { id: facet.id, title: facet.title, said: saidOfRange(from, to), facet, passes };
}

export const saidOfRange = (from, to) => [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ");

function ofWords(table, q, told) {
  const words = wordsOf(q);
  const supplier = facetOf(table, "supplier");
  table.texts ??= told.map((card, product) => plain(`${card.name} ${card.sentence} ${first(supplier, product)?.reads ?? ""}`));
  const passes = (product) => words.every((word) => table.texts[product].includes(word));
  return { id: "q", title: "Words", said: `\u201c${q}\u201d`, facet: null, passes };
}
