// The filters of the catalogue. The address is all the state: ?hosting=GB&kind=saas&reviewed-from=2026-01-01&sort=reviewed
// What the keys mean is told on catalogue/filters/, and they stay. Without this script the page lists every product.
import { isEmpty, read, searched, write } from "./catalogue/address.js";
import { asFilters } from "./catalogue/filter.js";
import { judge } from "./catalogue/judge.js";
import { panel } from "./catalogue/panel.js";
import { results } from "./catalogue/results.js";
import { cards, load } from "./catalogue/table.js";
import { element, some } from "./shared.js";

const place = document.getElementById("finder");
const plain = document.getElementById("plain");
const said = element("p", { role: "status", class: "sr" });
let shown = 0;

async function start() {
  const table = await load();
  const filters = panel(table, change);
  const list = results(table, change, () => show());
  place.querySelector("#filters").replaceChildren(filters.box);
  place.querySelector("#matches").replaceChildren(said, list.box);
  list.add(plain);

  // One kind of change in a row, such as letter after letter, is one step back.
  let last = "";
  function change(next, kind = "") {
    const address = write(next(read(location.search, table)), table.facets) || location.pathname;
    if (kind && kind === last) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    last = kind;
    show();
  }

  // Nothing of what stood there before is changed until all that the new list takes has come.
  async function show(lost = []) {
    const number = ++shown;
    const state = read(location.search, table);
    state.unknown.push(...lost);
    try {
      const told = state.q ? await cards.all(table) : [];
      if (number !== shown) return; // another change came while the words were fetched
      const judged = judge(table, asFilters(table, state, told));
      filters.show(state, judged);
      const found = await list.found(state, judged);
      if (number !== shown) return;
      if (found && found.page !== state.page) return await turnBack(state, found.page);
      list.show(state, judged, found);
      plain.hidden = !isEmpty(state);
      tell(judged.found.length, number);
    } catch (error) {
      if (number === shown) giveUp(state, error);
    }
  }

  // The address of a page past the last one, as of a list that was longer: it becomes that of the last one, and says so.
  function turnBack(state, page) {
    history.replaceState(null, "", write({ ...state, page }, table.facets) || location.pathname);
    return show([...state.unknown, `page=${state.page}`]);
  }

  // Names could not be had: the plain list needs none. What is ticked stays ticked, as the address says.
  function giveUp(state, error) {
    filters.show(state, judge(table, asFilters(table, searched(state, ""), [])));
    list.fail();
    plain.hidden = false;
    said.textContent = "";
    console.warn(error);
  }

  // What readers of screens hear: the last number, once the changes stop.
  function tell(count, number) {
    setTimeout(() => {
      if (number === shown) said.textContent = `${some(count)} found`;
    }, 600);
  }

  // Whoever reaches for a filter will want names next: fetched now, they are there when the first answer is drawn.
  for (const kind of ["focusin", "pointerover"]) {
    filters.box.addEventListener(kind, () => cards.all(table).catch(() => {}), { once: true });
  }

  addEventListener("popstate", () => {
    last = "";
    show();
  });
  await show();
}

start().catch(() => {
  const sorry = "The filters could not be loaded. The list is complete; load the page again for the filters.";
  place.querySelector("#filters").replaceChildren(element("p", { class: "notice notice--plain", role: "alert" }, sorry));
});
