import { redirect } from '@sveltejs/kit';
import { AccountPageDocument, MarkMessageReadDocument, MarkMessagesReadDocument } from '#generated/graphql.js';
import { keepPerson } from '#lib/drafts/person-cookie.server.js';
import { personKey } from '#lib/drafts/person-key.server.js';
import { ask } from '#lib/server/api/ask.js';
import { readForm } from '#lib/server/read-form.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { requireAccount } from '#lib/server/require-account.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { result, lostPlace } = await firstPageInstead(event, (after) => ask(event, AccountPageDocument, { after }));
  const account = requireAccount(event, result.me);
  const person = keepPerson(event, personKey(account.id));
  return { account, person, lostPlace, viewer: account, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  markRead: async (event) => {
    const messageId = typedText(await readForm(event), 'messageId');
    // A message that is gone, or was never this person's, is as good as read: the page shows what is.
    await ask(event, MarkMessageReadDocument, { messageId });
    redirect(303, '/account#inbox');
  },
  /** Up to the newest that stood on the page: what came meanwhile has not been seen. */
  markAllRead: async (event) => {
    const messageId = typedText(await readForm(event), 'messageId');
    await ask(event, MarkMessagesReadDocument, { messageId });
    redirect(303, '/account#inbox');
  },
};
