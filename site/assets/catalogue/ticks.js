// The values of one facet to tick, each with how many products it has given the other filters.
import { element, plain } from "../shared.js";
import { picked } from "./address.js";
import { counts } from "./judge.js";

const FEW = 8;
const MANY = 20;
const MOST = 100;

export function ticks(facet, change) {
  const known = facet.values.map((value) => row(value));
  const used = facet.values.filter((value) => !value.unused).length;
  const list = element("ul", { class: "filter__values" });
  const rest = element("button", { type: "button", class: "filter__rest" });
  const narrow = element("input", { type: "search", "aria-label": `Find in: ${facet.title}`, placeholder: "Find", autocomplete: "off" });
  const box = element(
    "fieldset",
    { class: "filter__body" },
    element("legend", { class: "sr" }, facet.title),
    element("p", { class: "meta" }, facet.help),
    ...(used > MANY ? [narrow] : []),
    list,
    rest,
  );
  let all = used <= FEW + 2;
  let chosen = [];

  narrow.addEventListener("input", arrange);
  rest.addEventListener("click", () => {
    all = true;
    arrange();
    list.querySelectorAll("input")[FEW]?.focus();
  });
  box.addEventListener("change", (event) => {
    if (event.target.type !== "checkbox") return;
    const { value, checked } = event.target;
    change((state) => {
      const before = (state.picked[facet.id] ?? []).filter((one) => one !== value);
      return picked(state, facet.id, checked ? [...before, value] : before);
    });
  });
  return { box, show };

  function show(state, judged) {
    const numbers = counts(judged, facet);
    chosen = state.picked[facet.id] ?? [];
    known.forEach((one, place) => one.show(numbers[place], chosen.includes(one.value.id), isCounted(state, facet, one.value)));
    arrange();
  }

  // Puts values in and takes them out only where that changes something, so that no focus is lost.
  function arrange() {
    const wanted = plain(narrow.value.trim());
    const open = known.filter(({ value }) => !value.unused || chosen.includes(value.id));
    const found = wanted ? open.filter((one) => one.reads().includes(wanted)) : open;
    const few = all || wanted ? found.slice(0, MOST) : found.filter(({ value }, place) => place < FEW || chosen.includes(value.id));
    const items = few.map((one) => one.item);
    if (items.length !== list.children.length || items.some((one, place) => one !== list.children[place])) {
      list.replaceChildren(...items);
    }
    rest.hidden = few.length === found.length;
    rest.disabled = all || Boolean(wanted);
    rest.textContent = rest.disabled ? `${found.length - few.length} more: find them by name` : `All ${found.length}`;
  }
}

function row(value) {
  const box = element("input", { type: "checkbox", value: value.id });
  const count = element("span", { class: "filter__count" });
  const item = element("li", {}, element("label", {}, box, element("span", {}, value.reads), " ", count));
  let text;
  const reads = () => (text ??= plain(value.reads));
  return { value, item, reads, show };

  function show(number, checked, isCounted) {
    box.checked = checked;
    count.textContent = isCounted ? number.toLocaleString("en-GB") : "";
    item.classList.toggle("filter__none", isCounted && number === 0 && !checked);
  }
}

// No supplier has a number, and none is shown of what a supplier withholds: such counts would be read as a ranking.
function isCounted(state, facet, value) {
  if (facet.id === "supplier") return false;
  return !(state.picked.supplier && (facet.id === "withheld" || value.id === "withheld"));
}
