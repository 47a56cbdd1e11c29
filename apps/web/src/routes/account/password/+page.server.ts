import { fail, redirect } from '@sveltejs/kit';
import { SecurityPageDocument, SetPasswordDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { requireAccount } from '#lib/server/require-account.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const account = requireAccount(event, (await ask(event, SecurityPageDocument, {})).me);
  return { hasPassword: account.hasPassword, viewer: account };
};

export const actions: Actions = {
  default: async (event) => {
    if (!event.locals.sessionToken) requireAccount(event, undefined);
    const form = await readForm(event);
    const newPassword = typedText(form, 'newPassword');
    const currentPassword = typedText(form, 'currentPassword') || undefined;
    const { setPassword } = await oncePerForm(event, form, [newPassword, currentPassword ?? ''], () =>
      ask(event, SetPasswordDocument, { newPassword, currentPassword }),
    );
    if (setPassword.__typename === 'PasswordSet') redirect(303, '/account?done=password');
    return fail(422, { problems: toProblems(setPassword) });
  },
};
