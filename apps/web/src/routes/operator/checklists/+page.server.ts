import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { AddChecklistItemDocument, EndChecklistItemDocument, OperatorChecklistDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { checklistItemKinds } from '#lib/apply/checklist-words.js';
import { allKinds, kindOfSlug } from '#lib/apply/kinds.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { isDay } from '#lib/operator/read-day.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { readForm } from '#lib/server/read-form.js';
import { readTypedDay } from '#lib/server/typed-day.js';
import { readReason, shownAgain, typedText } from '#lib/server/typed-text.js';
import { dayInZone } from '#lib/time/day-in-zone.js';
import type { Actions, PageServerLoad } from './$types';

/** What is asked begins and ends with days in China. */
const zone = 'Asia/Shanghai';

export const load: PageServerLoad = async (event) => {
  const { kind, slug } = readKind(event);
  const { checklist, me } = await askAtWork(event, OperatorChecklistDocument, { kind });
  return {
    slug,
    kinds: allKinds.map((each) => each.slug),
    items: checklist,
    today: dayInZone(new Date(), zone),
    done: chosen(event.url.searchParams, 'done', ['added', 'ended'] as const),
    viewer: me,
  };
};

export const actions: Actions = {
  add: async (event) => {
    const form = await readForm(event);
    const { kind, slug } = readKind(event);
    const typed = {
      code: shownAgain(typedText(form, 'code')),
      itemKind: typedText(form, 'itemKind').slice(0, 20),
      words: readReason(form, 'words'),
      wordsEn: readReason(form, 'wordsEn'),
      required: typedText(form, 'required') === '1',
      validFrom: readTypedDay(shownAgain(typedText(form, 'validFrom'))),
    };
    const itemKind = checklistItemKinds.find((each) => each === typed.itemKind);
    const wrong: Problems['fields'] = {};
    if (!itemKind) wrong['itemKind'] = m.checklist_kind_missing();
    if (!isDay(typed.validFrom)) wrong['validFrom'] = m.apply_day_wrong();
    if (!itemKind || Object.keys(wrong).length > 0) {
      return fail(422, { typed, problems: { summary: '', fields: wrong } satisfies Problems });
    }
    const input = { ...typed, kind, itemKind, position: 100 };
    const { addChecklistItem: answer } = await askAtWork(event, AddChecklistItemDocument, { input });
    if (answer.__typename === 'ChecklistChanged') redirect(303, `/operator/checklists?kind=${slug}&done=added`);
    return fail(422, { typed, problems: toProblems(answer) });
  },

  end: async (event) => {
    const form = await readForm(event);
    const on = readTypedDay(shownAgain(typedText(form, 'on')));
    if (!isDay(on)) {
      const problems = { summary: m.apply_day_wrong(), fields: {} } satisfies Problems;
      return fail(422, { typed: undefined, problems });
    }
    const input = { id: typedText(form, 'id').slice(0, 40), on };
    const { endChecklistItem: answer } = await askAtWork(event, EndChecklistItemDocument, { input });
    if (answer.__typename === 'ChecklistChanged') {
      redirect(303, `/operator/checklists?kind=${readKind(event).slug}&done=ended`);
    }
    // The day stands in a table, once for each item: what is wrong with it is said on top.
    const { fields, summary } = toProblems(answer);
    const problems: Problems = { summary: Object.values(fields)[0] ?? summary, fields: {} };
    return fail(422, { typed: undefined, problems });
  },
};

function readKind(event: RequestEvent) {
  const { kind, slug } = kindOfSlug(short(event.url.searchParams, 'kind', 40) ?? '') ?? allKinds[0] ?? noKind();
  return { kind, slug };
}

function noKind(): never {
  throw new Error('there are no kinds of sellers');
}
