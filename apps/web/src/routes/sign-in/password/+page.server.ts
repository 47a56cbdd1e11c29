import { SignInWithPasswordDocument } from '#generated/graphql.js';
import { readNextPath } from '#lib/query-string/next-path.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { finishSignIn } from '#lib/server/sign-in/finish-sign-in.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { normaliseDigits } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ next: readNextPath(url.searchParams.get('next')) });

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event);
    const next = readNextPath(typedText(form, 'next'));
    const typed = typedText(form, 'phone');
    const phone = normaliseDigits(typed);
    const password = typedText(form, 'password');
    const { signInWithPassword } = await oncePerForm(event, form, [phone, password], () =>
      ask(event, SignInWithPasswordDocument, { phone, password }),
    );
    return finishSignIn(event, signInWithPassword, next, { phone: shownAgain(typed), next });
  },
};
