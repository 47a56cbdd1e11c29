import { SpecialtyPageDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const signedIn = event.locals.sessionToken !== undefined;
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      ask(event, SpecialtyPageDocument, { code, after, signedIn }),
    );
    const { specialty, products, me } = result;
    return specialty ? { specialty, products, lostPlace, viewer: me } : undefined;
  });
