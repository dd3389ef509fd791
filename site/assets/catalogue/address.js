// What is filtered, read from an address and written to one. Whatever an address says is text, and stays text.
const SORTS = ["name", "reviewed", "newest"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^\d{1,15}(\.\d{1,15})?$/;

// { q, sort, page, picked: { facet: [value ids] }, ranges: { facet: { from, to } }, unknown: [texts] }
export function read(search, table) {
  const state = { q: "", sort: "", page: 1, picked: {}, ranges: {}, unknown: [] };
  for (const [key, value] of new URLSearchParams(search)) {
    if (!taken(state, table.facets, key, value.trim())) state.unknown.push(`${key}=${value}`);
  }
  return state;
}

function taken(state, facets, key, value) {
  if (key === "q") state.q = value;
  else if (key === "sort" && SORTS.includes(value)) state.sort = value;
  else if (key === "page" && /^[1-9]\d{0,5}$/.test(value)) state.page = Number(value);
  else return facets.some((facet) => (facet.isRange ? end(state, facet, key, value) : pick(state, facet, key, value)));
  return true;
}

function pick(state, facet, key, value) {
  if (key !== facet.id || !facet.at.has(value)) return false;
  const before = state.picked[facet.id] ?? [];
  if (!before.includes(value)) state.picked[facet.id] = [...before, value];
  return true;
}

function end(state, facet, key, value) {
  const which = key === `${facet.id}-from` ? "from" : key === `${facet.id}-to` ? "to" : "";
  if (!which || numberOf(facet, value) === null) return false;
  state.ranges[facet.id] = { from: "", to: "", ...state.ranges[facet.id], [which]: value };
  return true;
}

// The number that stands for a date or a number in the data; null for what is neither.
export function numberOf(facet, text) {
  if (facet.kind === "numbers") return NUMBER.test(text) ? Number(text) : null;
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : time / 86400000;
}

// The same keys in the same order for the same filters; empty when there are none.
export function write(state, facets) {
  const said = new URLSearchParams();
  for (const { id } of facets) {
    for (const value of state.picked[id] ?? []) said.append(id, value);
    for (const which of ["from", "to"]) if (state.ranges[id]?.[which]) said.append(`${id}-${which}`, state.ranges[id][which]);
  }
  if (state.q) said.append("q", state.q);
  if (state.sort) said.append("sort", state.sort);
  if (state.page > 1) said.append("page", state.page);
  const text = String(said);
  return text ? `?${text}` : "";
}

export const isEmpty = (state) => !isFiltered(state) && !state.sort && state.page === 1;

export const isFiltered = (state) =>
  Boolean(state.q || Object.keys(state.picked).length || Object.keys(state.ranges).length);

const without = (map, key) => Object.fromEntries(Object.entries(map).filter(([one]) => one !== key));
const first = (state) => ({ ...state, page: 1, unknown: [] });

export const cleared = (state) => ({ ...first(state), q: "", picked: {}, ranges: {} });
export const searched = (state, q) => ({ ...first(state), q });
export const sorted = (state, sort) => ({ ...first(state), sort });
export const turned = (state, page) => ({ ...state, page, unknown: [] });

export function picked(state, id, values) {
  const rest = without(state.picked, id);
  return { ...first(state), picked: values.length ? { ...rest, [id]: values } : rest };
}

export function ranged(state, id, range) {
  const rest = without(state.ranges, id);
  return { ...first(state), ranges: range.from || range.to ? { ...rest, [id]: range } : rest };
}

// The state without one filter, by the id of its facet or as "q".
export const dropped = (state, id) => (id === "q" ? searched(state, "") : picked(ranged(state, id, {}), id, []));
