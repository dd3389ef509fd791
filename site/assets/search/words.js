// What is searched for what somebody typed: without the words that only make a question of it, and once more with each
// other word for the same. Words in quotes are searched as they are.
import { plain } from "../shared.js";

const MOST = 8; // searches for one thing
const ASKING = new Set(
  ("a about all an and any are as at be been by can could did do does each else for from had has have how i if in into is it its " +
    "me my of on or our should that the their them there these they this those to us was we were what when where which who " +
    "whom whose why will with would you your").split(" "),
);

// `synonyms` are lists of words for the same thing. The first search is the one closest to what was typed.
export function searches(typed, synonyms) {
  if (/["\u201c\u201d]/.test(typed)) return [typed];
  const asked = spaced(typed);
  const meant = telling(asked);
  const others = synonyms.flatMap((group) => [meant, asked].flatMap((words) => alternatives(words, group.map(spaced))));
  return [...new Set([meant, ...others.map(telling)])].slice(0, MOST);
}

// Several words for one thing belong together, which is told to the search where nothing else was asked for.
function alternatives(asked, group) {
  const all = group.map((one) => asked.match(new RegExp(`(^| )${one}s?(?= |$)`))).filter(Boolean);
  const [found] = all.sort(([one], [other]) => other.length - one.length); // "facial recognition" is in "live facial recognition"
  if (!found) return [];
  if (found[0] === asked) return group.map((one) => (one.includes(" ") ? `"${one}"` : one));
  return group.map((one) => asked.replace(found[0], `${found[1]}${one}`));
}

function telling(words) {
  if (words.startsWith('"')) return words;
  return words.split(" ").filter((word) => !ASKING.has(word)).join(" ") || words;
}

function spaced(text) {
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
