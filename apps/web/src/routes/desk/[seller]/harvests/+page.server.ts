import { fail, redirect } from '@sveltejs/kit';
import { DeskHarvestsDocument, RecordHarvestDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { readHarvest } from '#lib/harvest/read-harvest.server.js';
import { readPackUnit } from '#lib/listing/listing-form.js';
import { short } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { dayInZone } from '#lib/time/day-in-zone.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, DeskHarvestsDocument, { sellerCode, after }),
    );
    const { searchParams } = event.url;
    return {
      ...deskSeller(event, result, 'LIST'),
      goods: result.listings.nodes.filter(({ state, title }) => state !== 'WITHDRAWN' && title !== ''),
      lots: result.lots,
      fresh: {
        ...{ productCode: short(searchParams, 'product', 20) ?? '', amount: '', unit: 'JIN', packs: '', variantId: '' },
        ...{ harvestedOn: dayInZone(new Date(), 'Asia/Shanghai'), place: '', note: '' },
      },
      written: short(searchParams, 'written', 40),
      lostPlace,
      viewer: result.me,
    };
  });

export const actions: Actions = {
  record: async (event) => {
    const form = await readForm(event);
    const typed = {
      ...readHarvest(form),
      productCode: typedText(form, 'productCode').slice(0, 20),
      packs: shownAgain(typedText(form, 'packs')),
      variantId: typedText(form, 'variantId').slice(0, 64),
    };
    if (typed.productCode === '') {
      const problems: Problems = { summary: '', fields: { productCode: m.harvest_goods_missing() } };
      return fail(422, { typed, problems });
    }
    const { recordHarvest: answer } = await askAtWork(event, RecordHarvestDocument, {
      input: {
        ...typed,
        unit: readPackUnit(typed.unit),
        variantId: typed.variantId || undefined,
        sellerCode: event.params.seller,
        idempotencyKey: typedText(form, 'formKey').slice(0, 64),
      },
    });
    if (answer.__typename !== 'LotWritten') return fail(422, { typed, problems: toProblems(answer) });
    redirect(303, `/desk/${event.params.seller}/harvests?written=${answer.lot.code}`);
  },
};
