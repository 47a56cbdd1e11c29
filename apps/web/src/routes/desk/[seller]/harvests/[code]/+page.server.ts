import { fail, redirect } from '@sveltejs/kit';
import { CloseLotDocument, CorrectLotDocument, DeskLotDocument, IssueCertificateDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { leftToCertify, readTypedCertificate, sellsAsFirm } from '#lib/harvest/certificate.js';
import { toProblems } from '#lib/form/problems.js';
import { readHarvest } from '#lib/harvest/read-harvest.server.js';
import { readPackUnit } from '#lib/listing/listing-form.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

/** What was written last, as it would be typed: weight in jin, as the form has it. */
function shown({ quantity, unit, harvestedOn, place, note }: ShownLot) {
  return {
    ...(unit === 'GRAM' ? { amount: String(quantity / 500), unit: 'JIN' } : { amount: String(quantity), unit }),
    ...{ harvestedOn, place, note, reason: '' },
  };
}

interface ShownLot {
  quantity: number;
  unit: string;
  harvestedOn: string;
  place: string;
  note: string;
}

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskLotDocument, { sellerCode: event.params.seller, code });
    const desk = deskSeller(event, result, 'LIST');
    const { lot } = result;
    const kind = result.mySellers.find((each) => each.code === desk.seller.code)?.seller.kind;
    return (
      lot && {
        ...{ ...desk, lot, now: shown(lot), viewer: result.me, promise: result.certificatePromise },
        left: leftToCertify(lot),
        asksContact: sellsAsFirm(kind),
        done: chosen(event.url.searchParams, 'done', ['corrected', 'closed', 'certified'] as const),
      }
    );
  });

export const actions: Actions = {
  correct: async (event) => {
    const form = await readForm(event);
    const typed = { ...readHarvest(form), reason: [...typedText(form, 'reason')].slice(0, 400).join('') };
    const { step: answer } = await askAtWork(event, CorrectLotDocument, {
      input: { ...typed, unit: readPackUnit(typed.unit), ...named(event.params, form) },
    });
    if (answer.__typename === 'LotWritten') redirect(303, `${event.url.pathname}?done=corrected`);
    return fail(422, { typed, problems: toProblems(answer) });
  },

  certify: async (event) => {
    const form = await readForm(event);
    const certificate = readTypedCertificate(form);
    const { sellerCode, code, idempotencyKey } = named(event.params, form);
    const input = { ...certificate, sellerCode, code, idempotencyKey };
    const { step: answer } = await askAtWork(event, IssueCertificateDocument, { input });
    if (answer.__typename === 'LotWritten') redirect(303, `${event.url.pathname}?done=certified`);
    return fail(422, { typed: undefined, certificate, problems: toProblems(answer) });
  },

  close: async (event) => {
    const form = await readForm(event);
    const input = { ...named(event.params, form), reason: shownAgain(typedText(form, 'closeReason')) };
    const { step: answer } = await askAtWork(event, CloseLotDocument, { input });
    if (answer.__typename === 'LotWritten') redirect(303, `${event.url.pathname}?done=closed`);
    return fail(422, { typed: undefined, problems: toProblems(answer) });
  },
};

function named({ seller, code }: { seller: string; code: string }, form: FormData) {
  const seen = Number(typedText(form, 'seenRecords'));
  return {
    ...{ sellerCode: seller, code: code.slice(0, 40) },
    idempotencyKey: typedText(form, 'formKey').slice(0, 64),
    seenRecords: Number.isInteger(seen) && seen >= 0 && seen < 1_000_000 ? seen : 0,
  };
}
