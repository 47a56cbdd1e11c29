import { error } from '@sveltejs/kit';
import { DeskMoneyOrdersDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

const states = ['pending', 'available', 'held', 'paid'] as const;

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const state = states.find((each) => each === event.params.state);
    if (!state) error(404, { message: 'not found', kind: 'not-found' });
    const only = { pending: false, available: false, held: false, paid: false, [state]: true };
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, DeskMoneyOrdersDocument, { sellerCode, after, ...only }),
    );
    const position = result.sellerMoney?.[state];
    return position && { ...deskSeller(event, result, 'MONEY'), position, lostPlace, viewer: result.me };
  });
