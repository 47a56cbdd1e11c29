import { redirect, type RequestEvent } from '@sveltejs/kit';
import { AreaPickerDocument, TakenAreaDocument, type AreaPickerQuery } from '#generated/graphql.js';
import { short } from '../../query-string/parameters.js';
import { normaliseLine } from '../../text/normalise.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { ask } from '../api/ask.js';

const mostLevels = 5;

/** What a page of the lists of areas shows: where one is, what lies below, and what a search found. */
export interface AreaLists {
  /** From the province down, each with the address that leads back to it. */
  crumbs: { name: string; href: string }[];
  chain: string[];
  areas: AreaPickerQuery['areas'];
  typed: string;
  found: NonNullable<AreaPickerQuery['searchAreas']>;
}

export async function findAreaLists(event: RequestEvent): Promise<AreaLists> {
  const { searchParams, pathname } = event.url;
  const chain = (short(searchParams, 'in', 80) ?? '').split('-').filter((code) => /^\d{2,12}$/.test(code));
  const typed = normaliseLine(short(searchParams, 'find', 60) ?? '').slice(0, 20);
  const code = chain.slice(0, mostLevels).at(-1);
  try {
    const { areas, area, searchAreas } = await ask(event, AreaPickerDocument, {
      parentCode: code,
      code: code ?? '',
      inArea: code !== undefined,
      query: typed,
      finding: typed !== '',
    });
    const names = area?.names.slice(-chain.length) ?? [];
    const crumbs = names.map((name, index) => ({
      name,
      href: `${pathname}?in=${chain.slice(0, chain.length - names.length + index + 1).join('-')}`,
    }));
    return { crumbs, chain, areas, typed, found: searchAreas ?? [] };
  } catch (refusal) {
    // An address nobody was given: the provinces.
    if (!(refusal instanceof ApiRefusal && refusal.badInput) || event.url.search === '') throw refusal;
    redirect(303, pathname);
  }
}

/** The area an address ends with, if that is one a parcel can go to. */
export async function findTakenArea(
  event: RequestEvent,
): Promise<{ code: string; names: string[]; provinceCode: string } | undefined> {
  const code = short(event.url.searchParams, 'take', 12);
  if (code === undefined || !/^\d{2,12}$/.test(code)) return undefined;
  try {
    const { area } = await ask(event, TakenAreaDocument, { code });
    return area?.isLeaf ? { code: area.code, names: [...area.names], provinceCode: area.provinceCode } : undefined;
  } catch (refusal) {
    if (refusal instanceof ApiRefusal && refusal.badInput) return undefined;
    throw refusal;
  }
}
