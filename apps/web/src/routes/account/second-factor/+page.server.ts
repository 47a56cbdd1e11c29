import { fail, redirect } from '@sveltejs/kit';
import { SecurityPageDocument, StartSecondFactorDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { requireAccount } from '#lib/server/require-account.js';
import { setUpStep } from '#lib/server/second-factor-steps.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const account = requireAccount(event, (await ask(event, SecurityPageDocument, {})).me);
  return { account, viewer: account };
};

export const actions: Actions = {
  default: async (event) => {
    if (!event.locals.sessionToken) requireAccount(event, undefined);
    const form = await readForm(event);
    const currentPassword = typedText(form, 'currentPassword') || undefined;
    const { startSecondFactor } = await oncePerForm(event, form, [currentPassword ?? ''], () =>
      ask(event, StartSecondFactorDocument, { currentPassword }),
    );
    if (startSecondFactor.__typename === 'SecondFactorSetup') {
      setUpStep.write(event, { totpUri: startSecondFactor.totpUri, secret: startSecondFactor.secret });
      redirect(303, '/account/second-factor/set-up');
    }
    return fail(422, { problems: toProblems(startSecondFactor) });
  },
};
