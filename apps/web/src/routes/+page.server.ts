import { ShopFrontDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const signedIn = event.locals.sessionToken !== undefined;
  const { newest, categories, counties, cooperatives, me } = await ask(event, ShopFrontDocument, {
    signedIn,
  });
  return { newest: newest.nodes, categories, counties, cooperatives: cooperatives.nodes, viewer: me };
};
