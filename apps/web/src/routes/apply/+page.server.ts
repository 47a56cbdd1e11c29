import { ApplyStartDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

/** Anybody may read how to sell here; who is signed in finds their own applications on top. */
export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) return { applications: [], viewer: undefined };
  const { myApplications, me } = await ask(event, ApplyStartDocument, {});
  return { applications: myApplications, viewer: me };
};
