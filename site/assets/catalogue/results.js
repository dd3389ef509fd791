// What was found: how many, which filters are set, what they leave out, and the products.
import { cleared, dropped, isEmpty, isFiltered, picked, sorted, turned, write } from "./address.js";
import { card } from "./card.js";
import { chosen } from "./chosen.js";
import { inOrder, silent, without } from "./judge.js";
import { cards } from "./table.js";
import { element, some } from "../shared.js";

const EACH = 50;
const SORTS = { "": "Category", name: "Name", reviewed: "Last reviewed", newest: "First published" };

// `change` is given how the state becomes another; `again` tries once more what failed.
export function results(table, change, again) {
  const heading = element("h2", { class: "found__count", tabindex: "-1" });
  const order = element("select", { id: "sort" }, ...Object.entries(SORTS).map(([value, text]) => element("option", { value }, text)));
  const head = element("div", { class: "found__head" }, heading, element("p", { class: "found__sort noprint" }, element("label", { for: "sort" }, "In the order of"), order));
  const body = element("div");
  const compare = chosen();
  const box = element("div", { class: "found" }, head, body, compare.box);
  order.addEventListener("change", () => change((state) => sorted(state, order.value)));
  box.addEventListener("click", followed);
  return { box, found, show, fail, add: compare.add };

  // The products of the page that is asked for, with their names: null where the plain list shows all.
  async function found(state, judged) {
    if (isEmpty(state)) return null;
    const products = inOrder(table, judged.found, state.sort);
    const pages = Math.max(1, Math.ceil(products.length / EACH));
    const page = Math.min(state.page, pages);
    const shown = products.slice(EACH * (page - 1), EACH * page);
    return { page, pages, shown, told: await cards.of(table, shown) };
  }

  function show(state, judged, found) {
    const all = table.products.toLocaleString("en-GB");
    heading.textContent = isFiltered(state) ? `${some(judged.found.length)} of ${all}` : "All products";
    order.options[0].hidden = isFiltered(state);
    order.value = state.sort || (isFiltered(state) ? "name" : "");
    body.replaceChildren(...refused(state), ...(found ? listed(state, judged, found) : []));
  }

  function listed(state, judged, { page, pages, shown, told }) {
    const list = element("ul", { class: "cards" }, ...told.map((one, place) => card(table, one, shown[place], compare)));
    return [...chips(state, judged.filters), ...lost(state, judged), ...(shown.length ? [list] : nothing(state, judged)), ...pager(state, page, pages)];
  }

  // What stands below is then the plain list.
  function fail() {
    const button = element("button", { type: "button", class: "action" }, "Try again");
    button.addEventListener("click", () => {
      heading.focus({ preventScroll: true });
      again();
    });
    heading.textContent = "All products, not filtered";
    const sorry = "What was found could not be loaded, so no filter is at work: the list below is of all products. ";
    body.replaceChildren(element("p", { class: "notice notice--plain", role: "alert" }, sorry, button));
  }

  // A link that changes the state is followed here; opened in another tab, it is an address like any other.
  function followed(event) {
    const link = event.target.closest("[data-next]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change(() => link.next);
    heading.focus({ preventScroll: !link.matches(".pager *") });
  }

  function link(state, attributes, ...content) {
    const made = element("a", { href: write(state, table.facets) || location.pathname, "data-next": "", ...attributes }, ...content);
    made.next = state;
    return made;
  }

  function refused({ unknown }) {
    if (!unknown.length) return [];
    const said = unknown.slice(0, 5).map((one) => (one.length > 60 ? `${one.slice(0, 60)}...` : one)).join(", ");
    return [element("p", { class: "notice notice--plain found__unknown" }, `Not found here: ${said}`)];
  }

  function chips(state, filters) {
    if (!filters.length) return [];
    const each = filters.flatMap((filter) => chip(state, filter));
    const items = each.map((one) => element("li", {}, one));
    return [element("ul", { class: "chips noprint", "aria-label": "Filters that are set" }, ...items, element("li", {}, link(cleared(state), {}, "Clear all")))];
  }

  // One chip for each value, one for a range or for words.
  function chip(state, { id, title, said, facet }) {
    const named = (words, next) => link(next, { class: "chip", "aria-label": `${title}: ${words}, remove` }, `${title}: ${words}`);
    if (!facet || facet.isRange) return [named(said, dropped(state, id))];
    const values = state.picked[id];
    return values.map((value) => named(facet.values[facet.at.get(value)].reads, picked(state, id, values.filter((one) => one !== value))));
  }

  // A filter must not lose in silence those who do not say.
  function lost(state, judged) {
    const lines = judged.filters.flatMap((filter) => {
      const count = silent(judged, filter);
      return count ? [element("li", {}, `${filter.title}: ${some(count)} left out that ${count === 1 ? "does" : "do"} not say. `, ...also(state, filter))] : [];
    });
    return lines.length ? [element("ul", { class: "found__lost meta" }, ...lines)] : [];
  }

  function also(state, { id, facet }) {
    if (facet.isRange) return [];
    const values = facet.values.filter((value) => value.silent && !value.unused).map((value) => value.id);
    return [link(picked(state, id, [...new Set([...state.picked[id], ...values])]), {}, "Show them too")];
  }

  function nothing(state, judged) {
    const ways = judged.filters.map((filter) => [filter, without(judged, filter.id)]).filter(([, count]) => count);
    const items = ways.map(([{ id, title, said }, count]) => element("li", {}, link(dropped(state, id), {}, `Without ${title}: ${said}`), `: ${some(count)}`));
    const why = items.length ? "No product passes all of these filters. One of them less:" : "No product passes these filters, nor all of them but one.";
    return [element("p", {}, why), element("ul", {}, ...items)];
  }

  function pager(state, page, pages) {
    if (pages === 1) return [];
    const to = (number, rel, text) => (number >= 1 && number <= pages ? [link(turned(state, number), { class: "action", rel }, text)] : []);
    const said = element("span", {}, `Page ${page} of ${pages.toLocaleString("en-GB")}`);
    return [element("nav", { class: "pager", "aria-label": "Pages" }, ...to(page - 1, "prev", "Previous"), said, ...to(page + 1, "next", "Next"))];
  }
}
