import {
  SearchHelpDocument,
  SearchPageDocument,
  SearchStartDocument,
  type SearchPageQuery,
} from '#generated/graphql.js';
import { isCounted, readListChoice, toProductFilter } from '#lib/query-string/product-filter.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import { ask } from '#lib/server/api/ask.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { normaliseLine } from '#lib/text/normalise.js';
import type { PageServerLoad } from './$types';

const longestQuery = 60;

export const load: PageServerLoad = async (event) => {
  const signedIn = event.locals.sessionToken !== undefined;
  const typed = normaliseLine(event.url.searchParams.get('q') ?? '');
  const query = [...typed].slice(0, longestQuery).join('');
  const cut = query.length < typed.length;
  const choice = readListChoice(event.url.searchParams);
  const filter = toProductFilter(choice);
  const counted = isCounted(choice);
  if (query === '') return startPage(undefined);
  try {
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      ask(event, SearchPageDocument, { query, filter, sort: choice.sort, after, counted, signedIn }),
    );
    const { corrected, help, shelves = [] } = await helpWith(result);
    const found = (corrected ?? result).searchProducts;
    const { categories = shelves, counties = [], provinces = [], me } = result;
    return {
      ...{ query, cut, lostPlace, choice, found, categories, counties, provinces, help, viewer: me },
      corrected: corrected && help?.corrections[0]?.query,
      refused: undefined,
    };
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
    return startPage(refusal.message);
  }

  /** Nothing found: what may have been meant is shown at once, unless the visitor means what was typed. */
  async function helpWith({ searchProducts }: SearchPageQuery) {
    if (searchProducts.nodes.length > 0 || event.url.searchParams.has('after')) return {};
    const { searchHelp, categories: shelves } = await ask(event, SearchHelpDocument, { query, filter });
    const [meant] = event.url.searchParams.get('exact') === '1' ? [] : searchHelp.corrections;
    if (meant === undefined || searchHelp.widenings.length > 0) return { help: searchHelp, shelves };
    const variables = { query: meant.query, filter, sort: choice.sort, counted, signedIn: false };
    return { help: searchHelp, shelves, corrected: await ask(event, SearchPageDocument, variables) };
  }

  async function startPage(refused: string | undefined) {
    const { categories, me } = await ask(event, SearchStartDocument, { signedIn });
    const nothing = { lostPlace: false, found: undefined, help: undefined, corrected: undefined };
    return { query, cut, choice, categories, counties: [], provinces: [], refused, viewer: me, ...nothing };
  }
};
