import { redirect } from '@sveltejs/kit';
import { EndOtherSessionsDocument, EndSessionDocument, SessionsPageDocument } from '#generated/graphql.js';
import { keepPerson } from '#lib/drafts/person-cookie.server.js';
import { personKey } from '#lib/drafts/person-key.server.js';
import { ask } from '#lib/server/api/ask.js';
import { readForm } from '#lib/server/read-form.js';
import { requireAccount } from '#lib/server/require-account.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const account = requireAccount(event, (await ask(event, SessionsPageDocument, {})).me);
  const person = keepPerson(event, personKey(account.id));
  return { sessions: account.sessions, person, viewer: account, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  end: async (event) => {
    const sessionId = typedText(await readForm(event), 'sessionId');
    // A session that is not there any more is ended, which is what was asked for.
    await ask(event, EndSessionDocument, { sessionId });
    redirect(303, '/account/sessions?done=one');
  },

  endOthers: async (event) => {
    await ask(event, EndOtherSessionsDocument, {});
    redirect(303, '/account/sessions?done=others');
  },
};
