import type { RequestEvent } from '@sveltejs/kit';
import { ProductListDocument, type ProductListQuery } from '#generated/graphql.js';
import { isCounted, readListChoice, toProductFilter, type ListChoice } from '#lib/query-string/product-filter.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

/** Why the page shows something else than its address asks for. */
type ListProblem = 'cursor' | 'filter' | undefined;

export const load: PageServerLoad = async (event) => {
  const choice = readListChoice(event.url.searchParams);
  const { list, problem } = await findList(event, choice);
  return {
    products: list.products,
    categories: list.categories ?? [],
    counties: list.counties ?? [],
    provinces: list.provinces ?? [],
    choice: problem === 'filter' ? readListChoice(new URLSearchParams()) : choice,
    problem,
    viewer: list.me,
  };
};

/** An old or mangled address still shows goods: first without its page, then without its filter. */
async function findList(
  event: RequestEvent,
  choice: ListChoice,
): Promise<{ list: ProductListQuery; problem: ListProblem }> {
  try {
    return { list: await askList(event, choice), problem: undefined };
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
  }
  try {
    return {
      list: await askList(event, { ...choice, after: undefined, before: undefined }),
      problem: 'cursor',
    };
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
  }
  return { list: await askList(event, readListChoice(new URLSearchParams())), problem: 'filter' };
}

function askList(event: RequestEvent, choice: ListChoice): Promise<ProductListQuery> {
  return ask(event, ProductListDocument, {
    filter: toProductFilter(choice),
    sort: choice.sort ?? 'NEWEST',
    after: choice.after,
    before: choice.before,
    counted: isCounted(choice),
    signedIn: event.locals.sessionToken !== undefined,
  });
}
