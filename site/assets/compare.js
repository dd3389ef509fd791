// Two to four products beside one another. The address is all the state: ?p=acme/triage&p=other/x&differences=only
// The products' pages tell what stands in the table (compare/read.js); without scripts some comparisons are ready-made.
import { chooser } from "./compare/choose.js";
import { read } from "./compare/read.js";
import { cards, parts } from "./compare/table.js";
import { FEWEST, MOST, element, isId } from "./shared.js";

const MOST_READ = 12; // of an address with a hundred ids, so many pages are fetched

// What the address asks for, and what is wrong with that, in sentences.
export function asked(search) {
  const all = new URLSearchParams(search).getAll("p").map((one) => one.trim()).filter(Boolean);
  const named = [...new Set(all.filter(isId))];
  const wrong = [
    ...all.filter((one) => !isId(one)).map((one) => `This is no product's address, so it was passed over: ${brief(one)}`),
    ...(named.length < all.filter(isId).length ? ["A product that is named twice is shown once."] : []),
    ...left(named.slice(MOST_READ)),
  ];
  return { ids: named.slice(0, MOST_READ), wrong };
}

const left = (ids) => (ids.length ? [`No more than four products fit beside one another; left out: ${brief(ids.join(", "))}`] : []);

const brief = (text) => (text.length > 60 ? `${text.slice(0, 60)}...` : text);

// The address of a comparison of these products, as it is written by hand.
export function address(ids, differs) {
  return `?${[...ids.map((one) => `p=${one}`), ...(differs ? ["differences=only"] : [])].join("&")}`;
}

const differs = () => new URLSearchParams(location.search).get("differences") === "only";

// Each product that could be had; what could not joins `wrong`.
async function had(ids, wrong) {
  const found = await Promise.allSettled(ids.map(read));
  return found.flatMap((one, at) => {
    if (one.status === "rejected") wrong.push(`The page of ${ids[at]} could not be read; load this page again.`);
    else if (one.value === null) wrong.push(`There is no product at ${ids[at]}.`);
    else if (!one.value.parts.length) wrong.push(`${one.value.name} (${ids[at]}) has no answers any more; its page says why.`);
    else return [one.value];
    return [];
  });
}

async function fill(place, status) {
  const { ids, wrong } = asked(location.search);
  const found = await had(ids, wrong);
  const products = found.slice(0, MOST);
  wrong.push(...left(found.slice(MOST).map((one) => one.id)));
  const shown = products.map((one) => one.id);
  const without = (gone) => address(shown.filter((one) => one !== gone.id), differs());
  if (wrong.length) status.before(element("ul", { class: "compare__wrong" }, ...wrong.map((one) => element("li", {}, one))));
  if (products.length) status.before(cards(products, without));
  if (shown.length < MOST) status.before(chooser(shown, (id) => address([...shown, id], differs())));
  if (shown.length < FEWEST) {
    status.textContent = shown.length ? "Choose a second product." : "Choose two products or more.";
    return;
  }
  status.before(...choice());
  status.after(...parts(products, questions(place)));
  follow(place, status);
}

function questions(place) {
  const said = place.dataset.questions.split(" ");
  return new Map(said.map((one, at) => [one.replace("?", ""), { place: at, mayBeLeftOut: one.endsWith("?") }]));
}

function choice() {
  const box = element("input", { type: "checkbox", id: "differences", class: "compare__differences" });
  return [box, element("div", { class: "field compare__choice" }, element("label", { for: "differences" }, "Only where they differ"))];
}

// One button folds all sections, and unfolds them again.
function folds(place) {
  const button = element("button", { type: "button", class: "action" }, "Fold all sections");
  button.addEventListener("click", () => {
    const folded = button.textContent.startsWith("Fold");
    for (const part of place.querySelectorAll(".compare__part")) part.open = !folded;
    button.textContent = folded ? "Unfold all sections" : "Fold all sections";
  });
  place.querySelector(".compare__choice").append(button);
}

// The box and the address say the same; the stylesheet hides what does not differ.
function follow(place, status) {
  const box = place.querySelector(".compare__differences");
  folds(place);
  const rows = place.querySelectorAll(".compare__table > tbody > tr");
  const differing = [...rows].filter((one) => !one.matches(".same")).length;
  const say = () => {
    status.textContent = `${differing} of ${rows.length} questions differ${box.checked ? "; the others are hidden" : ""}.`;
  };
  box.checked = differs();
  box.addEventListener("change", () => {
    const query = new URLSearchParams(location.search);
    if (box.checked) query.set("differences", "only");
    else query.delete("differences");
    const left = query.toString().replaceAll("%2F", "/");
    history.replaceState(null, "", `${location.pathname}${left ? `?${left}` : ""}${location.hash}`);
    if (place.id) relink(place, box.checked);
    say();
  });
  say();
}

// Links to other comparisons keep the choice.
function relink(place, only) {
  for (const link of place.querySelectorAll("a[href^='?']")) {
    link.setAttribute("href", address(asked(link.getAttribute("href")).ids, only));
  }
}

async function start() {
  const place = document.querySelector(".compare");
  const status = element("p", { role: "status", class: "meta compare__status" });
  if (!place.id) {
    place.querySelector(".compare__choice").after(status);
    follow(place, status);
    return;
  }
  place.append(status);
  status.textContent = "Reading the products' pages ...";
  await fill(place, status);
}

start();
