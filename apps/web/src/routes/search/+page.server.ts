import { SearchPageDocument, SearchStartDocument } from '#generated/graphql.js';
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
  if (query === '') return startPage(undefined);
  try {
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      ask(event, SearchPageDocument, { query, after, signedIn }),
    );
    return {
      query,
      cut,
      lostPlace,
      found: result.searchProducts,
      categories: [],
      refused: undefined,
      viewer: result.me,
    };
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
    return startPage(refusal.message);
  }

  async function startPage(refused: string | undefined) {
    const { categories, me } = await ask(event, SearchStartDocument, { signedIn });
    return { query, cut, lostPlace: false, found: undefined, categories, refused, viewer: me };
  }
};
