import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DeskStartDocument, MyCooperativesDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [{ mySellers, me }, cooperatives] = [
    await askAtWork(event, DeskStartDocument, {}),
    await findCooperatives(event),
  ];
  const [only, ...others] = mySellers;
  if (only && others.length === 0 && cooperatives.length === 0) redirect(303, `/desk/${only.code}`);
  return { sellers: mySellers, cooperatives, viewer: me };
};

/** Whoever sells and manages nothing, or manages but without the second factor yet, still comes to the shops. */
async function findCooperatives(event: RequestEvent): Promise<{ code: string; name: string }[]> {
  try {
    return (await ask(event, MyCooperativesDocument, {})).myCooperatives;
  } catch (refusal) {
    if (refusal instanceof ApiRefusal && ['FORBIDDEN', 'SECOND_FACTOR_NEEDED'].includes(refusal.code)) return [];
    throw refusal;
  }
}
