// Products that are ticked to be compared: kept in this tab, sent nowhere.
import { FEWEST, MOST, element, isId } from "../shared.js";

const KEY = "mtbd-compare";

export function chosen() {
  const box = element("p", { class: "chosen noprint", role: "status" });
  show();
  return { box, tick, add };

  // The cards of a list that was there before this script.
  function add(list) {
    for (const card of list.querySelectorAll(".card")) {
      const link = card.querySelector("a");
      const id = link.pathname.split("/").slice(-3, -1).join("/");
      if (!card.querySelector(".tag--na")) card.append(tick({ id, name: link.textContent }));
    }
  }

  function tick({ id, name }) {
    const input = element("input", { type: "checkbox", "aria-label": `Compare ${name}`, "data-compare": id });
    input.checked = remembered().includes(id);
    input.addEventListener("change", () => {
      const rest = remembered().filter((one) => one !== id);
      remember(input.checked && rest.length < MOST ? [...rest, id] : rest);
      show();
    });
    return element("p", { class: "card__tick noprint" }, element("label", {}, input, " Compare"));
  }

  function show() {
    const ids = remembered();
    for (const input of document.querySelectorAll("[data-compare]")) input.checked = ids.includes(input.dataset.compare);
    const to = new URL(`../../compare/?${ids.map((id) => `p=${id}`).join("&")}`, import.meta.url);
    const link = element("a", { class: "action action--main", href: to.href }, `Compare ${ids.length} products`);
    const hint = ids.length === MOST ? " No more than four fit beside one another." : "";
    box.replaceChildren(...(ids.length < FEWEST ? [ids.length ? "One product to compare: tick another." : ""] : [link, hint]));
  }
}

function remembered() {
  try {
    const ids = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return ids.filter(isId).slice(0, MOST);
  } catch {
    return []; // storage may be forbidden by policy, or hold what is not ours
  }
}

function remember(ids) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    return;
  }
}
