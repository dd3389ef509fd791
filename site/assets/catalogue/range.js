// One facet that is narrowed by the ends of a range.
import { element } from "../shared.js";
import { numberOf, ranged } from "./address.js";

const TYPES = {
  dates: { type: "date", min: "1900-01-01", max: "2199-12-31" },
  numbers: { type: "number", min: "0", step: "any", inputmode: "decimal" },
};

export function range(facet, change) {
  const ends = ["from", "to"].map((which) => end(facet, which));
  const inputs = ends.map(({ input }) => input);
  const box = element(
    "fieldset",
    { class: "filter__body" },
    element("legend", { class: "sr" }, facet.title),
    element("p", { class: "meta" }, facet.help),
    ...ends.map(({ label }) => label),
  );
  box.addEventListener("change", () => {
    const [from, to] = inputs.map(({ value }) => (numberOf(facet, value) === null ? "" : value));
    change((state) => ranged(state, facet.id, { from, to }), facet.id);
  });
  return { box, show };

  function show(state) {
    const { from = "", to = "" } = state.ranges[facet.id] ?? {};
    for (const [input, value] of [[inputs[0], from], [inputs[1], to]]) {
      if (input !== document.activeElement || value) input.value = value;
    }
  }
}

function end(facet, which) {
  const input = element("input", TYPES[facet.kind]);
  return { input, label: element("label", { class: "filter__end" }, which === "from" ? "From" : "To", input) };
}
