import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AskForMandateDocument,
  ConfirmMandateDocument,
  EndMandateDocument,
  VillageServedDocument,
  type SellerKind,
} from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { readMandateForm, type ChosenMandate } from '#lib/mandate/read-mandate-form.server.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

/** Only households grant mandates. */
const kinds: SellerKind[] = ['OWN_PRODUCE_HOUSEHOLD', 'HANDICRAFT', 'PETTY_TRADE'];
/** As many as are listed to choose from; whoever is not among them is looked for. */
const first = 100;
/** As far as a mandate may run; the API knows the term and says so. */
const longestMonths = 12;

/** The households one serves in a village, with what waits at each; and those one asks. */
export const load: PageServerLoad = async (event) => {
  const villageCode = event.params.code.slice(0, 20);
  const find = short(event.url.searchParams, 'find', 80)?.normalize('NFKC').slice(0, 40) ?? '';
  const result = await asIfNotThere(() => askAtWork(event, VillageServedDocument, { villageCode, first, find, kinds }));
  const village = result.myVillages.find(({ code }) => code === villageCode);
  if (!village) error(404, { message: 'not found', kind: 'not-found' });
  const waits = new Map(result.mySellers.map((seller) => [seller.code, seller]));
  const shops = result.village?.sellers ?? [];
  const granted = result.mandatesServed.filter(({ state }) => state !== 'ASKED');
  return {
    village,
    longestMonths,
    served: granted
      .filter(({ state }) => state === 'GRANTED')
      .map((mandate) => ({ mandate, waits: waits.get(mandate.sellerCode) })),
    over: granted.filter(({ state }) => state !== 'GRANTED'),
    asked: result.mandatesServed.filter(({ state }) => state === 'ASKED'),
    find,
    shops,
    isFull: shops.length === first,
    done: chosen(event.url.searchParams, 'done', ['asked', 'confirmed', 'ended'] as const),
    viewer: result.me,
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const form = await readForm(event);
    const { chosen: typed, until, wrong } = readMandateForm(form);
    if (Object.keys(wrong).length > 0) return showAgain({ summary: '', fields: wrong }, typed);
    const { who: sellerCode, scopes } = typed;
    const act = () => askAtWork(event, AskForMandateDocument, { input: { sellerCode, scopes, until } });
    const { askForMandate: answer } = await oncePerForm(event, form, [sellerCode, until, ...scopes], act);
    if (answer.__typename === 'MandateAsked') redirect(303, doneAt(event, 'asked'));
    return showAgain(toProblems(answer), typed);
  },

  confirm: async (event) => {
    const form = await readForm(event);
    const id = typedText(form, 'id').slice(0, 40);
    const input = { id, code: typedText(form, `code-${id}`).slice(0, 20) };
    const act = () => askAtWork(event, ConfirmMandateDocument, { input });
    const { confirmMandate: answer } = await oncePerForm(event, form, [id, input.code], act);
    if (answer.__typename === 'Mandate') redirect(303, doneAt(event, 'confirmed'));
    const { summary, fields } = toProblems(answer);
    return showAgain({ summary: '', fields: { [`code-${id}`]: fields['code'] ?? summary } });
  },

  end: async (event) => {
    const id = typedText(await readForm(event), 'id').slice(0, 40);
    const { endMandate: answer } = await askAtWork(event, EndMandateDocument, { input: { id } });
    if (answer.__typename === 'Mandate') redirect(303, doneAt(event, 'ended'));
    return showAgain(toProblems(answer));
  },
};

function showAgain(problems: Problems, typed?: ChosenMandate) {
  return fail(422, { typed, problems });
}

function doneAt(event: RequestEvent<{ code: string }>, done: string): string {
  return `/desk/village/${event.params.code}/served?done=${done}`;
}
