import { fail, redirect } from '@sveltejs/kit';
import { RequestSignInCodeDocument, SignInWithCodeDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { configuration } from '#lib/server/configuration.js';
import { readForm } from '#lib/server/read-form.js';
import { finishSignIn } from '#lib/server/sign-in/finish-sign-in.js';
import { codeStep } from '#lib/server/sign-in/sign-in-steps.js';
import { typedText } from '#lib/server/typed-text.js';
import { normaliseDigits } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const step = codeStep.read(event);
  if (!step) redirect(303, '/sign-in');
  const resent = event.url.searchParams.get('sent') === 'again';
  return { maskedPhone: step.maskedPhone, resent, demo: configuration.demo };
};

export const actions: Actions = {
  check: async (event) => {
    const step = codeStep.read(event);
    if (!step) redirect(303, '/sign-in');
    const form = await readForm(event);
    const code = normaliseDigits(typedText(form, 'code'));
    const { signInWithCode } = await oncePerForm(event, form, [step.phone, code], () =>
      ask(event, SignInWithCodeDocument, { phone: step.phone, code }),
    );
    return finishSignIn(event, signInWithCode, step.next, {});
  },

  resend: async (event) => {
    const step = codeStep.read(event);
    if (!step) redirect(303, '/sign-in');
    const form = await readForm(event);
    const { requestSignInCode: answer } = await oncePerForm(event, form, ['resend'], () =>
      ask(event, RequestSignInCodeDocument, { phone: step.phone }),
    );
    if (answer.__typename === 'SignInCodeSent') redirect(303, '/sign-in/code?sent=again');
    return fail(422, { problems: toProblems(answer) });
  },
};
