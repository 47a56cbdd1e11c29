import { fail, redirect } from '@sveltejs/kit';
import { DeskWindowsDocument, SetListingWindowsDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { readWindows, showWindows } from '#lib/listing/windows-form.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskWindowsDocument, { sellerCode: event.params.seller, code });
    const desk = deskSeller(event, result, 'LIST');
    const { listing } = result;
    if (!listing) return undefined;
    if (listing.state === 'WITHDRAWN') redirect(303, `/desk/${desk.seller.code}/products/${listing.code}`);
    return { ...desk, listing, shown: showWindows(listing.windows), viewer: result.me };
  });

export const actions: Actions = {
  default: async (event) => {
    const typed = readWindows(await readForm(event));
    const { seller: sellerCode, code } = event.params;
    const { setListingWindows: answer } = await askAtWork(event, SetListingWindowsDocument, {
      input: { sellerCode, code, ...typed },
    });
    if (answer.__typename === 'ListingSaved') redirect(303, `/desk/${sellerCode}/products/${code}?done=windows`);
    return fail(422, { typed, problems: toProblems(answer) });
  },
};
