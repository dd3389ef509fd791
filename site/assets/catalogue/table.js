// The data of the filters, as catalogue/filters/ tells of it: facets as columns of numbers, products in the order of their names.
const FOLDER = new URL("../../facets/v1/", import.meta.url);
const VERSION = 1;

async function get(path) {
  const answer = await fetch(new URL(path, FOLDER));
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  const data = await answer.json();
  if (data.version !== VERSION) throw new Error(`not version ${VERSION}: ${path}`);
  return data;
}

export async function load() {
  const table = await get("index.json");
  return { ...table, facets: table.facets.map(column), files: new Map() };
}

function column(facet) {
  if (!facet.sets) return { ...facet, isRange: true };
  const at = new Map(facet.values.map((value, place) => [value.id, place]));
  const silent = new Set(facet.values.flatMap((value, place) => (value.silent ? [place] : [])));
  return { ...facet, isRange: false, of: Uint32Array.from(facet.of), at, silent };
}

export const facetOf = (table, id) => table.facets.find((facet) => facet.id === id);

// The words for the first value that a product has of a facet; empty where it has none.
export function first(facet, product) {
  const [place] = facet.sets[facet.of[product]];
  return place === undefined ? undefined : facet.values[place];
}

// Names and sentences, in files of some hundreds of products, each fetched when it is first wanted.
export const cards = {
  async file(table, number) {
    if (!table.files.has(number)) table.files.set(number, get(`products/${number}.json`));
    try {
      return (await table.files.get(number)).products;
    } catch (error) {
      table.files.delete(number);
      throw error;
    }
  },
  async of(table, products) {
    const numbers = [...new Set(products.map((one) => Math.floor(one / table.each)))];
    const files = new Map(await Promise.all(numbers.map(async (one) => [one, await cards.file(table, one)])));
    return products.map((one) => files.get(Math.floor(one / table.each))[one % table.each]);
  },
  async all(table) {
    const numbers = Array.from({ length: Math.ceil(table.products / table.each) }, (_, number) => number);
    return (await Promise.all(numbers.map((one) => cards.file(table, one)))).flat();
  },
};
