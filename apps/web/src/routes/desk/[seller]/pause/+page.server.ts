import { fail, redirect } from '@sveltejs/kit';
import { DeskPauseDocument, EndPauseDocument, PauseShopDocument, SetTimeZoneDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { pauseReasons } from '#lib/desk/pause-words.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { readTypedDay } from '#lib/server/typed-day.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { isDay } from '#lib/operator/read-day.js';
import { addDays, dayInZone } from '#lib/time/day-in-zone.js';
import type { Actions, PageServerLoad } from './$types';

const usualDays = 6;

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskPauseDocument, { sellerCode });
    const desk = deskSeller(event, result, 'OWN');
    if (!result.seller) return undefined;
    const { timeZone, pausedUntil } = result.seller;
    const today = dayInZone(new Date(), timeZone);
    const running = result.pauses.filter(({ endedAt, untilDay }) => endedAt === null && untilDay >= today);
    return {
      ...desk,
      now: running.find(({ fromDay }) => fromDay <= today),
      later: running.filter(({ fromDay }) => fromDay > today),
      pausedUntil,
      timeZone,
      usual: { fromDay: today, untilDay: addDays(today, usualDays), reason: '', words: '' },
      done: chosen(event.url.searchParams, 'done', ['paused', 'ended', 'zone'] as const),
      viewer: result.me,
    };
  });

export const actions: Actions = {
  pause: async (event) => {
    const typed = readTyped(await readForm(event));
    const reason = pauseReasons.find((each) => each === typed.reason);
    const wrong: Problems['fields'] = {};
    if (!isDay(typed.fromDay)) wrong['fromDay'] = m.apply_day_wrong();
    if (!isDay(typed.untilDay)) wrong['untilDay'] = m.apply_day_wrong();
    if (!reason) wrong['reason'] = m.pause_reason_missing();
    if (!reason || Object.keys(wrong).length > 0) {
      return fail(422, { typed, problems: { summary: '', fields: wrong } satisfies Problems });
    }
    const { pauseShop: answer } = await askAtWork(event, PauseShopDocument, {
      input: { ...typed, reason, sellerCode: event.params.seller },
    });
    if (answer.__typename === 'Pause') redirect(303, `/desk/${event.params.seller}/pause?done=paused`);
    return fail(422, { typed, problems: toProblems(answer) });
  },

  /** On to another question without a script: all that was typed goes along. */
  step: async (event) => ({ typed: readTyped(await readForm(event)), problems: undefined }),

  end: async (event) => {
    const id = typedText(await readForm(event), 'id').slice(0, 40);
    const input = { sellerCode: event.params.seller, id };
    const { endPause: answer } = await askAtWork(event, EndPauseDocument, { input });
    if (answer.__typename === 'Pause') redirect(303, `/desk/${event.params.seller}/pause?done=ended`);
    return fail(422, { typed: undefined, problems: toProblems(answer) });
  },

  zone: async (event) => {
    const timeZone = typedText(await readForm(event), 'timeZone').slice(0, 60);
    const input = { sellerCode: event.params.seller, timeZone };
    const { setTimeZone: answer } = await askAtWork(event, SetTimeZoneDocument, { input });
    if (answer.__typename === 'TimeZoneSet') redirect(303, `/desk/${event.params.seller}/pause?done=zone`);
    return fail(422, { typed: undefined, problems: toProblems(answer) });
  },
};

function readTyped(form: FormData) {
  return {
    fromDay: readTypedDay(shownAgain(typedText(form, 'fromDay'))),
    untilDay: readTypedDay(shownAgain(typedText(form, 'untilDay'))),
    reason: typedText(form, 'reason').slice(0, 20),
    words: [...typedText(form, 'words')].slice(0, 200).join(''),
  };
}
