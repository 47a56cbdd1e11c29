import { fail, redirect } from '@sveltejs/kit';
import { RequestSignInCodeDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { toProblems } from '#lib/form/problems.js';
import { short } from '#lib/query-string/parameters.js';
import { ask } from '#lib/server/api/ask.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { codeStep } from '#lib/server/sign-in/sign-in-steps.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { maskPhone } from '#lib/text/mask-phone.js';
import { normaliseDigits, normaliseLine } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const code = normaliseLine(short(event.url.searchParams, 'code', 32) ?? '');
  if (code !== '' && event.locals.sessionToken && isCode(code)) redirect(303, `/orders/${code}`);
  return { code };
};

export const actions: Actions = {
  /** The phone given at checkout proves whose order it is. Nothing is said here about whether there is such an order. */
  default: async (event) => {
    const form = await readForm(event);
    const typed = { code: typedText(form, 'code'), phone: typedText(form, 'phone') };
    const code = normaliseLine(typed.code).replace(/\s/g, '').toUpperCase();
    const phone = normaliseDigits(typed.phone);
    const shown = { code: shownAgain(typed.code), phone: shownAgain(typed.phone) };
    if (!isCode(code)) {
      const message = m.find_order_code_problem();
      return fail(422, {
        problems: toProblems({ message, fields: [{ field: 'code', message }] }),
        mayHaveCode: false,
        ...shown,
      });
    }
    const next = `/orders/${code}`;
    const { requestSignInCode: answer } = await oncePerForm(event, form, [phone], () =>
      ask(event, RequestSignInCodeDocument, { phone }),
    );
    if (answer.__typename === 'SignInCodeSent') {
      codeStep.write(event, { phone, maskedPhone: answer.maskedPhone, next });
      redirect(303, '/sign-in/code');
    }
    const mayHaveCode = answer.__typename === 'TooManyAttempts';
    if (mayHaveCode) codeStep.write(event, { phone, maskedPhone: maskPhone(phone), next });
    return fail(422, { problems: toProblems(answer), mayHaveCode, ...shown });
  },
};

function isCode(code: string): boolean {
  return /^[A-Za-z0-9-]{4,32}$/.test(code);
}
