import { fail } from '@sveltejs/kit';
import { OperatorApplicationDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';
import { approve, refuse, reveal, review, sendBack } from './decide.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const { application, me } = await askAtWork(event, OperatorApplicationDocument, { code });
    return application ? { application, viewer: me } : undefined;
  });

export const actions: Actions = {
  approve: async (event) => fail(422, await approve(event)),
  return: async (event) => fail(422, await sendBack(event)),
  refuse: async (event) => fail(422, await refuse(event)),
  review: async (event) => fail(422, await review(event)),
  reveal,
};
