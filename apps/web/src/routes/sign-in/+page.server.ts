import { fail, redirect } from '@sveltejs/kit';
import { RequestSignInCodeDocument, SignInPageDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { readNextPath } from '#lib/query-string/next-path.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { codeStep } from '#lib/server/sign-in/sign-in-steps.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { maskPhone } from '#lib/text/mask-phone.js';
import { normaliseDigits } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const next = readNextPath(event.url.searchParams.get('next'));
  if (event.locals.sessionToken) {
    const { me } = await ask(event, SignInPageDocument, { signedIn: true });
    if (me) redirect(303, next);
  }
  return { next };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event);
    const next = readNextPath(typedText(form, 'next'));
    const typed = typedText(form, 'phone');
    const phone = normaliseDigits(typed);

    const { requestSignInCode: answer } = await oncePerForm(event, form, [phone], () =>
      ask(event, RequestSignInCodeDocument, { phone }),
    );
    if (answer.__typename === 'SignInCodeSent') {
      codeStep.write(event, { phone, maskedPhone: answer.maskedPhone, next });
      redirect(303, '/sign-in/code');
    }
    // A code may well be on its way already (a second device, a second click that reached another process).
    const mayHaveCode = answer.__typename === 'TooManyAttempts';
    if (mayHaveCode) codeStep.write(event, { phone, maskedPhone: maskPhone(phone), next });
    return fail(422, { problems: toProblems(answer), phone: shownAgain(typed), next, mayHaveCode });
  },
};
