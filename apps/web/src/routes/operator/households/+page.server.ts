import { fail } from '@sveltejs/kit';
import { OpenHouseholdLinesDocument, OperatorHouseholdsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { readHouseholds } from '#lib/households/read-households.server.js';
import { registerSupport, type TypedSupport } from '#lib/households/register-support.server.js';
import { short } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const asked = readHouseholds(event.url);
  const { period, support } = asked;
  const [countyCode, villageCode] = [short(searchParams, 'county', 6), short(searchParams, 'village', 12)];
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorHouseholdsDocument, { period, support, countyCode, villageCode, after }),
  );
  return {
    ...{ asked, countyCode: countyCode ?? '', villageCode: villageCode ?? '', counties: result.counties },
    ...{ incomes: result.householdIncomes, lostPlace, viewer: result.me },
    isDone: searchParams.get('done') === 'registered',
  };
};

export const actions: Actions = {
  register: registerSupport,

  open: async (event) => {
    const form = await readForm(event);
    const { period } = readHouseholds(event.url);
    const asked = {
      sellerCode: typedText(form, 'sellerCode').slice(0, 20),
      purpose: [...typedText(form, 'purpose')].slice(0, 400).join(''),
    };
    const after = shownAgain(typedText(form, 'after')) === '' ? undefined : typedText(form, 'after').slice(0, 500);
    const { openHouseholdLines: answer } = await askAtWork(event, OpenHouseholdLinesDocument, {
      input: { ...asked, period, after },
    });
    if (answer.__typename === 'HouseholdLines') {
      return { opened: { ...answer, purpose: asked.purpose }, typed: undefined, problems: undefined };
    }
    const typed: TypedSupport | undefined = undefined;
    return fail(422, { opened: undefined, typed, problems: toProblems(answer) });
  },
};
