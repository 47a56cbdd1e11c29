import type { RequestEvent } from '@sveltejs/kit';
import { TownVillagesDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';

/** Villages of the seller's town: where else goods of a household grow. */
export async function townVillages(
  event: RequestEvent,
  village: { countyCode: string; townName: string } | null | undefined,
): Promise<{ code: string; name: string }[]> {
  if (!village) return [];
  const { countyCode, townName } = village;
  const { villages } = await ask(event, TownVillagesDocument, { countyCode, town: townName });
  return villages.nodes.filter((each) => each.townName === townName);
}
