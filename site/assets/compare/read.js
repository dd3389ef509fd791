// A product as its own page tells it. The pages are the data: what stands beside another product cannot differ from
// what stands on the product's page, and a build of ten thousand products writes nothing twice.
//
// Why nothing that a supplier wrote can run here: an id from the address is fetched only if it is two plain words
// with a slash between them (isId in shared.js), so it leads to a page of this site and nowhere else. That page is the trusted output of
// our own templates, with all text escaped when it was built; DOMParser runs no script of it and loads nothing.
// Only answers are taken out of it, and `copied` drops whatever an answer never has.
import { MARKS } from "../shared.js";

const ROOT = new URL("../../", import.meta.url);
const NEVER = "script, style, link, meta, base, iframe, object, embed, form, input, button, img, video, audio";

// The product, or null when there is no such page; throws when the page could not be had.
export async function read(id) {
  const url = new URL(`products/${id}/`, ROOT);
  const response = await fetch(url, { credentials: "omit" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("content");
  return page ? product(id, url, page) : null;
}

function product(id, url, page) {
  const mark = Object.values(MARKS).find(([look]) => page.querySelector(`h1 ~ .meta .tag--${look}`));
  const name = page.querySelector("h1").textContent;
  return {
    id,
    url,
    name,
    label: mark ? `${name}, ${mark[1].toLowerCase()}` : name,
    meta: page.querySelector("h1 ~ .meta"),
    reviewed: page.querySelector('[id="metadata.reviewed_on"] time'),
    parts: [...page.querySelectorAll("section[aria-labelledby]")].map(part).filter((one) => one.answers.size),
  };
}

// A section with its answers by their paths, in order.
function part(section) {
  const name = section.getAttribute("aria-labelledby");
  const answers = [...section.querySelectorAll("article.answer")].map((one) => [one.id || name, one]);
  return { name, title: section.querySelector("h2").textContent, answers: new Map(answers) };
}

// Where a link of that page leads, without the host when it is ours: paper shows the addresses of other hosts.
export function seen(href, url) {
  const target = new URL(href, url);
  return target.origin === url.origin ? `${target.pathname}${target.search}${target.hash}` : target.href;
}

// An element of a product's page as it may stand on another page: its ids stay behind, its links lead where they led.
export function copied(element, url) {
  const copy = document.importNode(element, true);
  for (const one of copy.querySelectorAll(NEVER)) one.remove();
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name } of [...one.attributes]) if (name === "id" || name.startsWith("on")) one.removeAttribute(name);
    if (one.hasAttribute("href")) one.setAttribute("href", seen(one.getAttribute("href"), url));
  }
  return copy;
}
