import { ProductPageDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const signedIn = event.locals.sessionToken !== undefined;
    const { product, me } = await ask(event, ProductPageDocument, { code, signedIn });
    if (!product) return undefined;
    const wanted = event.url.searchParams.get('variant');
    // An address of yesterday may name a pack that is no longer sold: the first one stands in.
    const variant = product.variants.find(({ id }) => id === wanted) ?? product.variants[0];
    return { product, variant, now: new Date(), viewer: me };
  });
