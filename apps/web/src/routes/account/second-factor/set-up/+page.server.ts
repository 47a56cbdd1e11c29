import { fail, redirect } from '@sveltejs/kit';
import { ConfirmSecondFactorDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { requireAccount } from '#lib/server/require-account.js';
import { recoveryCodesStep, setUpStep } from '#lib/server/second-factor-steps.js';
import { typedText } from '#lib/server/typed-text.js';
import { normaliseDigits } from '#lib/text/normalise.js';
import { drawQr } from '#lib/qr/draw-qr.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const step = setUpStep.read(event);
  if (!step) redirect(303, '/account/second-factor');
  return { qr: drawQr(step.totpUri), secret: step.secret.replace(/(.{4})(?=.)/g, '$1 ') };
};

export const actions: Actions = {
  default: async (event) => {
    if (!event.locals.sessionToken) requireAccount(event, undefined);
    const form = await readForm(event);
    const code = normaliseDigits(typedText(form, 'code'));
    const { confirmSecondFactor } = await oncePerForm(event, form, [code], () =>
      ask(event, ConfirmSecondFactorDocument, { code }),
    );
    if (confirmSecondFactor.__typename === 'SecondFactorEnabled') {
      setUpStep.forget(event);
      recoveryCodesStep.write(event, confirmSecondFactor.recoveryCodes);
      redirect(303, '/account/second-factor/recovery-codes');
    }
    return fail(422, { problems: toProblems(confirmSecondFactor) });
  },
};
