import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { EndHouseholdSupportDocument, SetHouseholdSupportDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { withParameters } from '#lib/query-string/parameters.js';
import { readForm } from '#lib/server/read-form.js';
import { readTypedDay } from '#lib/server/typed-day.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { supportKinds } from './support-words.js';

/** What was typed of a household, as it is shown again. */
export interface TypedSupport {
  sellerCode: string;
  kind: string;
  validFrom: string;
  source: string;
}

/** What a household is listed as from a day on, or, where it is listed no more, until which. */
export async function registerSupport(event: RequestEvent) {
  const form = await readForm(event);
  const typed: TypedSupport = {
    sellerCode: typedText(form, 'sellerCode').slice(0, 20),
    kind: typedText(form, 'kind').slice(0, 20),
    validFrom: readTypedDay(shownAgain(typedText(form, 'validFrom'))),
    source: [...typedText(form, 'source')].slice(0, 400).join(''),
  };
  const kind = supportKinds.find((each) => each === typed.kind);
  const wrong: Problems['fields'] = {};
  if (typed.sellerCode === '') wrong['sellerCode'] = m.support_household_missing();
  if (!kind && typed.kind !== 'ENDED') wrong['kind'] = m.support_kind_missing();
  if (Object.keys(wrong).length > 0) return fail(422, { typed, problems: { summary: '', fields: wrong } });
  const { sellerCode, validFrom, source } = typed;
  const { step: answer } = kind
    ? await askAtWork(event, SetHouseholdSupportDocument, { input: { sellerCode, kind, validFrom, source } })
    : await askAtWork(event, EndHouseholdSupportDocument, { input: { sellerCode, validTo: validFrom } });
  if (answer.__typename === 'SupportRegistered') {
    redirect(303, withParameters({ ...event.url, pathname: event.url.pathname, search: '' }, { done: 'registered' }));
  }
  const problems = toProblems(answer);
  // Both days stand in one field.
  const { validTo, ...fields } = problems.fields;
  return fail(422, { typed, problems: { ...problems, fields: validTo ? { ...fields, validFrom: validTo } : fields } });
}
