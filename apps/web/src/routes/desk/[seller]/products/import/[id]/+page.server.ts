import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ApplyGoodsImportDocument, DeskGoodsImportDocument, DropGoodsImportDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { goodsVerdicts } from '#lib/listing/goods-file-words.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const { searchParams } = event.url;
    const verdict = chosen(searchParams, 'rows', goodsVerdicts);
    const after = Number(searchParams.get('after') ?? 0);
    const result = await askAtWork(event, DeskGoodsImportDocument, {
      ...{ sellerCode, id: event.params.id.slice(0, 40) },
      verdicts: verdict ? [verdict] : goodsVerdicts.filter((each) => each !== 'UNCHANGED'),
      afterLine: Number.isSafeInteger(after) && after > 0 && after < 10_000_000 ? after : 0,
    });
    const desk = deskSeller(event, result, 'LIST', 'PRICE');
    if (!result.goodsImport) error(404, { message: 'not found', kind: 'not-found' });
    return { ...desk, file: result.goodsImport, rows: result.goodsImportRows, verdict, viewer: result.me };
  });

export const actions: Actions = {
  apply: async (event) => {
    const confirmed = typedText(await readForm(event), 'confirmed') === 'yes';
    const { step } = await askAtWork(event, ApplyGoodsImportDocument, { input: { ...named(event), confirmed } });
    return step.__typename === 'GoodsImportSaved'
      ? redirect(303, event.url.pathname)
      : fail(422, { problems: toProblems(step) });
  },
  drop: async (event) => {
    const { step } = await askAtWork(event, DropGoodsImportDocument, { input: named(event) });
    return step.__typename === 'GoodsImportSaved'
      ? redirect(303, `/desk/${event.params.seller}/products/import`)
      : fail(422, { problems: toProblems(step) });
  },
};

function named({ params }: RequestEvent<{ seller: string; id: string }>) {
  return { sellerCode: params.seller, id: params.id.slice(0, 40) };
}
