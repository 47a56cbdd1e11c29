import { redirect, type RequestEvent } from '@sveltejs/kit';
import { TakenVillageDocument, VillagePickerDocument, type VillagePickerQuery } from '#generated/graphql.js';
import { short } from '../../query-string/parameters.js';
import { normaliseLine } from '../../text/normalise.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { ask } from '../api/ask.js';

type Village = NonNullable<VillagePickerQuery['villages']>['nodes'][number];

/** What a page of the lists shows: counties, the towns of one, the villages of one, or what a search found. */
export interface VillageLists {
  typed: string;
  found: Village[];
  /** A search found more than a page shows. */
  hasMore: boolean;
  counties: { code: string; name: string }[];
  county: { code: string; name: string } | undefined;
  towns: { code: string; name: string }[];
  town: { code: string; name: string } | undefined;
  villages: Village[];
}

export async function findVillageLists(event: RequestEvent): Promise<VillageLists> {
  const { searchParams, pathname } = event.url;
  const typed = normaliseLine(short(searchParams, 'find', 60) ?? '').slice(0, 20);
  const countyCode = readCode(searchParams, 'county', /^\d{6}$/);
  const townCode = readCode(searchParams, 'town', /^\d{9}$/);
  try {
    const top = await askLists(event, { countyCode, query: typed || undefined });
    const county = top.counties.find(({ code }) => code === countyCode);
    const towns = county ? (top.areas ?? []) : [];
    const town = towns.find(({ code }) => code === townCode);
    return {
      typed,
      found: namedFirst(top.villages?.nodes ?? [], typed),
      hasMore: top.villages?.pageInfo.hasNextPage ?? false,
      counties: top.counties,
      county,
      towns,
      town,
      villages: town ? await findVillagesOfTown(event, county?.code, town) : [],
    };
  } catch (refusal) {
    // An address nobody was given: the counties.
    if (!(refusal instanceof ApiRefusal && refusal.badInput) || event.url.search === '') throw refusal;
    redirect(303, pathname);
  }
}

/** The village an address ends with, if there is one. */
export async function findTakenVillage(event: RequestEvent): Promise<{ code: string; name: string } | undefined> {
  const code = readCode(event.url.searchParams, 'take', /^\d{12}$/);
  if (code === undefined) return undefined;
  const { village } = await ask(event, TakenVillageDocument, { code });
  return village
    ? { code: village.code, name: `${village.countyName} ${village.townName} ${village.name}` }
    : undefined;
}

/** Villages are searched by a part of their town’s name, too; those of this town have its code in front of theirs. */
async function findVillagesOfTown(
  event: RequestEvent,
  countyCode: string | undefined,
  { code, name }: { code: string; name: string },
): Promise<Village[]> {
  const { villages } = await askLists(event, { countyCode, query: name });
  return (villages?.nodes ?? []).filter((village) => village.code.startsWith(code));
}

/** Who types a name means a village of that name before all villages of such a town. */
function namedFirst(villages: readonly Village[], typed: string): Village[] {
  const isNamed = ({ name }: Village): boolean => name.includes(typed);
  return [...villages.filter(isNamed), ...villages.filter((village) => !isNamed(village))];
}

function askLists(
  event: RequestEvent,
  { countyCode, query }: { countyCode: string | undefined; query: string | undefined },
): Promise<VillagePickerQuery> {
  const inCounty = countyCode !== undefined;
  return ask(event, VillagePickerDocument, { countyCode, inCounty, query, finding: query !== undefined });
}

function readCode(params: URLSearchParams, name: string, shape: RegExp): string | undefined {
  const code = short(params, name, 12);
  return code !== undefined && shape.test(code) ? code : undefined;
}
