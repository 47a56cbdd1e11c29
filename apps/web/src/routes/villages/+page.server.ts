import type { RequestEvent } from '@sveltejs/kit';
import { VillageListDocument, type VillageListQuery } from '#generated/graphql.js';
import { short } from '#lib/query-string/parameters.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import { ask } from '#lib/server/api/ask.js';
import { normaliseLine } from '#lib/text/normalise.js';
import type { PageServerLoad } from './$types';

interface VillageChoice {
  countyCode: string | undefined;
  query: string | undefined;
  after: string | undefined;
}

const longestQuery = 30;

export const load: PageServerLoad = async (event) => {
  const choice = readChoice(event.url.searchParams);
  const { list, problem } = await findVillages(event, choice);
  return {
    villages: list.villages,
    // Of some two thousand villages a visitor first wants those that sell something.
    selling: [...new Map(list.newest.nodes.map((card) => [card.villageCode, card.villageName]))],
    counties: list.counties,
    choice: problem === 'filter' ? readChoice(new URLSearchParams()) : choice,
    problem,
    viewer: list.me,
  };
};

function readChoice(params: URLSearchParams): VillageChoice {
  const countyCode = normaliseLine(short(params, 'county', 20) ?? '') || undefined;
  const query = normaliseLine(params.get('q') ?? '').slice(0, longestQuery) || undefined;
  return { countyCode, query, after: short(params, 'after', 500) };
}

async function findVillages(
  event: RequestEvent,
  choice: VillageChoice,
): Promise<{ list: VillageListQuery; problem: 'cursor' | 'filter' | undefined }> {
  try {
    return { list: await askVillages(event, choice), problem: undefined };
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal && refusal.badInput)) throw refusal;
  }
  if (choice.after === undefined) {
    return { list: await askVillages(event, readChoice(new URLSearchParams())), problem: 'filter' };
  }
  return { list: await askVillages(event, { ...choice, after: undefined }), problem: 'cursor' };
}

function askVillages(event: RequestEvent, choice: VillageChoice): Promise<VillageListQuery> {
  return ask(event, VillageListDocument, { ...choice, signedIn: event.locals.sessionToken !== undefined });
}
