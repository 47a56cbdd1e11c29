import { fail, redirect } from '@sveltejs/kit';
import { DeskGoodsImportsDocument, DeskShopPageDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller, deskToPostAt } from '#lib/desk/ask-desk.server.js';
import type { Problems } from '#lib/form/problems.js';
import { sendBytes } from '#lib/server/api/send-bytes.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskGoodsImportsDocument, { sellerCode });
    return { ...deskSeller(event, result, 'LIST', 'PRICE'), imports: result.goodsImports, viewer: result.me };
  });

export const actions: Actions = {
  send: async (event) => {
    const { seller } = await deskToPostAt(event, await askAtWork(event, DeskShopPageDocument, {}), 'LIST', 'PRICE');
    const file = (await readForm(event)).get('file');
    if (!(file instanceof File) || file.size === 0) return refused(m.goods_file_missing());
    const query = new URLSearchParams({ seller: seller.code, name: file.name.slice(0, 200) });
    const sent = await sendBytes<{ importId: string }>(event, `/media/goods?${query}`, file);
    if ('problem' in sent) return refused(sent.problem);
    redirect(303, `/desk/${seller.code}/products/import/${sent.taken.importId}`);
  },
};

function refused(message: string) {
  const problems: Problems = { summary: '', fields: { file: message } };
  return fail(422, { problems });
}
