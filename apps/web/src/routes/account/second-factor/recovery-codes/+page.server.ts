import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/server/require-account.js';
import { recoveryCodesStep } from '#lib/server/second-factor-steps.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const codes = recoveryCodesStep.read(event);
  if (!codes) redirect(303, '/account');
  return { codes };
};

export const actions: Actions = {
  default: (event) => {
    recoveryCodesStep.forget(event);
    redirect(303, '/account?done=second-factor');
  },
};
