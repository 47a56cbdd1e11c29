import { fail, redirect } from '@sveltejs/kit';
import { RequestCallDocument } from '#generated/graphql.js';
import { readCallAbout } from '#lib/call-back/call-about.js';
import { callTopics } from '#lib/call-back/call-words.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { normaliseDigits, normaliseLine } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { about: readCallAbout(url.searchParams), requestId: crypto.randomUUID() };
};

export const actions: Actions = {
  /** Sent twice, the shop answers with the one code: the form carries its own id. */
  default: async (event) => {
    const form = await readForm(event);
    const typed = {
      requestId: typedText(form, 'requestId').slice(0, 40),
      phone: shownAgain(typedText(form, 'phone')),
      name: shownAgain(typedText(form, 'name')),
      topic: callTopics.find((each) => each === form.get('topic')) ?? 'OTHER',
    };
    const { requestCallBack: answer } = await ask(event, RequestCallDocument, {
      input: {
        ...{ requestId: typed.requestId, topic: typed.topic },
        phone: normaliseDigits(typed.phone),
        name: normaliseLine(typed.name),
        about: readCallAbout(event.url.searchParams) ?? null,
      },
    });
    if (answer.__typename === 'CallBackRequested') redirect(303, `/help/call/${answer.requestCode}`);
    return fail(422, { typed, problems: toProblems(answer) });
  },
};
