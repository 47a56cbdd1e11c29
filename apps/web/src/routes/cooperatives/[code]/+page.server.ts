import { CooperativePageDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const signedIn = event.locals.sessionToken !== undefined;
    const { cooperative, me } = await ask(event, CooperativePageDocument, { code, signedIn });
    return cooperative ? { cooperative, viewer: me } : undefined;
  });
