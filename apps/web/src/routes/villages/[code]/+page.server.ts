import { redirect } from '@sveltejs/kit';
import { VillagePageDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const signedIn = event.locals.sessionToken !== undefined;
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      ask(event, VillagePageDocument, { code, after, signedIn }),
    );
    if (!result.village) return undefined;
    // A code of former years leads to the one in force, under which its goods are listed.
    if (result.village.code !== code) redirect(301, `/villages/${result.village.code}`);
    return { village: result.village, products: result.products, lostPlace, viewer: result.me };
  });
