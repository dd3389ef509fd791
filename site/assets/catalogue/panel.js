// The filters as a form: words first, then each facet below its group's heading, folded until it is wanted.
import { element } from "../shared.js";
import { searched } from "./address.js";
import { range } from "./range.js";
import { ticks } from "./ticks.js";

const OPEN = ["category"];

export function panel(table, change) {
  const facets = table.facets.map((facet) => fold(facet, change));
  const words = element("input", { type: "search", id: "words", name: "q", autocomplete: "off", enterkeyhint: "search" });
  words.addEventListener("input", () => change((state) => searched(state, words.value.trim()), "q"));
  const all = element("details", { class: "filters__all" }, element("summary", {}, "Filters"), ...grouped(facets));
  all.open = matchMedia("(min-width: 60em)").matches;
  const box = element(
    "form",
    { class: "filters noprint", role: "search", "aria-label": "Products" },
    element("p", { class: "field" }, element("label", { for: "words" }, "Words in a name or a sentence"), words),
    all,
  );
  box.addEventListener("submit", (event) => event.preventDefault());
  return { box, show };

  function show(state, judged) {
    if (words.value.trim() !== state.q) words.value = state.q;
    for (const one of facets) one.show(state, judged);
  }
}

function grouped(facets) {
  const groups = new Map();
  for (const one of facets) groups.set(one.facet.group, [...(groups.get(one.facet.group) ?? []), one.box]);
  return [...groups].map(([title, boxes]) => element("section", { class: "filters__group" }, element("h2", {}, title), ...boxes));
}

// One facet that fills itself when it is opened, so that those nobody opens cost nothing.
function fold(facet, change) {
  const chosen = element("span", { class: "filter__chosen" });
  const box = element("details", { class: "filter" }, element("summary", {}, `${facet.title} `, chosen));
  let body;
  let last;
  box.open = OPEN.includes(facet.id);
  box.addEventListener("toggle", fill);
  return { facet, box, show };

  function show(state, judged) {
    const first = !last;
    last = [state, judged];
    const count = state.picked[facet.id]?.length ?? (state.ranges[facet.id] ? 1 : 0);
    chosen.textContent = count ? `${count} set` : "";
    if (first && count) box.open = true;
    if (box.open) fill();
  }

  function fill() {
    if (!box.open || !last) return;
    if (!body) {
      body = facet.isRange ? range(facet, change) : ticks(facet, change);
      box.append(body.box);
    }
    body.show(...last);
  }
}
