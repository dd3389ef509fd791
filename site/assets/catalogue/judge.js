// Which products pass all filters, and which would if one filter less was set: from that all counts follow.

// `misses` has the number of filters that a product fails, `missed` the place of the last of them.
export function judge(table, filters) {
  const misses = new Uint8Array(table.products);
  const missed = new Uint8Array(table.products);
  filters.forEach((filter, place) => {
    for (let product = 0; product < table.products; product++) {
      if (filter.passes(product)) continue;
      misses[product]++;
      missed[product] = place;
    }
  });
  const found = [];
  misses.forEach((count, product) => count === 0 && found.push(product));
  return { filters, misses, missed, found };
}

const placeOf = (judged, id) => judged.filters.findIndex((filter) => filter.id === id);

// Products that fail this filter and no other.
function* only(judged, place) {
  for (let product = 0; product < judged.misses.length; product++) {
    if (judged.misses[product] === 1 && judged.missed[product] === place) yield product;
  }
}

// How many products have each value of a facet, given all filters but the facet's own.
export function counts(judged, facet) {
  const sets = new Uint32Array(facet.sets.length);
  for (const product of judged.found) sets[facet.of[product]]++;
  const place = placeOf(judged, facet.id);
  if (place >= 0) for (const product of only(judged, place)) sets[facet.of[product]]++;
  const values = new Uint32Array(facet.values.length);
  sets.forEach((count, set) => count && facet.sets[set].forEach((value) => (values[value] += count)));
  return values;
}

// How many products there would be without one of the filters.
export function without(judged, id) {
  let count = judged.found.length;
  for (const _ of only(judged, placeOf(judged, id))) count++;
  return count;
}

// How many products a filter leaves out only because they do not say.
export function silent(judged, { id, facet }) {
  if (!facet) return 0;
  let count = 0;
  for (const product of only(judged, placeOf(judged, id))) {
    if (facet.isRange ? facet.of[product] === null : facet.sets[facet.of[product]].some((value) => facet.silent.has(value))) count++;
  }
  return count;
}

// In the order asked for; the numbers of products are in the order of their names.
export function inOrder(table, found, sort) {
  const by = { reviewed: "reviewed", newest: "published" }[sort];
  const column = by && table.facets.find((facet) => facet.id === by).of;
  return column ? [...found].sort((one, other) => (column[other] ?? -Infinity) - (column[one] ?? -Infinity) || one - other) : found;
}
