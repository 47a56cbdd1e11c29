import { redirect } from '@sveltejs/kit';
import { CompleteSignInDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { finishSignIn } from '#lib/server/sign-in/finish-sign-in.js';
import { secondFactorStep } from '#lib/server/sign-in/sign-in-steps.js';
import { typedText } from '#lib/server/typed-text.js';
import { normaliseLine } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  if (!secondFactorStep.read(event)) redirect(303, '/sign-in');
};

export const actions: Actions = {
  default: async (event) => {
    const step = secondFactorStep.read(event);
    if (!step) redirect(303, '/sign-in');
    const form = await readForm(event);
    // Six digits from the app, or a recovery code, whose dashes belong to it.
    const code = normaliseLine(typedText(form, 'code')).replaceAll(' ', '');
    const { completeSignIn } = await oncePerForm(event, form, [step.challenge, code], () =>
      ask(event, CompleteSignInDocument, { challenge: step.challenge, code }),
    );
    return finishSignIn(event, completeSignIn, step.next, {});
  },
};
