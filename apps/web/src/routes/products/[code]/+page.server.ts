import { ProductPageDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { answerProvinceChoice, askForProvince } from '#lib/server/province-cookie.js';
import { packOnCard } from '#lib/product/pack-on-card.js';
import { short } from '#lib/query-string/parameters.js';
import type { Actions, PageServerLoad } from './$types';
import { putIntoCart } from './put-into-cart.js';

export const load: PageServerLoad = (event) => {
  answerProvinceChoice(event);
  return findByCode(event.params.code, async (code) => {
    const { signedIn, wanted, added } = readVisit(event);
    const { answer, province } = await askForProvince(event, async (provinceCode) => ({
      answer: await ask(event, ProductPageDocument, {
        code,
        provinceCode: provinceCode ?? '',
        toProvince: provinceCode !== undefined,
        signedIn,
      }),
      province: provinceCode,
    }));
    const { product, provinces, me } = answer;
    if (!product) return undefined;
    // An address of yesterday may name a pack that is no longer sold: the one on its card stands in.
    const variant = product.variants.find(({ id }) => id === wanted) ?? packOnCard(product.variants);
    return { product, variant, wanted, added, provinces, province, now: new Date(), viewer: me };
  });
};

export const actions: Actions = {
  add: (event) =>
    putIntoCart(event, (variantId) => `${event.url.pathname}?variant=${encodeURIComponent(variantId)}&added=1`),
  // A cart may hold other things already: the page of the order shows all of them before anything is placed.
  buy: (event) => putIntoCart(event, () => '/checkout'),
};

function readVisit(event: Parameters<PageServerLoad>[0]) {
  const { searchParams } = event.url;
  return {
    signedIn: event.locals.sessionToken !== undefined,
    wanted: short(searchParams, 'variant', 64),
    added: searchParams.get('added') === '1',
  };
}
