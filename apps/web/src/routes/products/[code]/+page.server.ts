import { ProductPageDocument, type ProductPageQuery } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const signedIn = event.locals.sessionToken !== undefined;
    const { product, me } = await ask(event, ProductPageDocument, { code, signedIn });
    if (!product) return undefined;
    const wanted = event.url.searchParams.get('variant');
    // An address of yesterday may name a pack that is no longer sold: the one on its card stands in.
    const variant = product.variants.find(({ id }) => id === wanted) ?? packOnCard(product.variants);
    return { product, variant, now: new Date(), viewer: me };
  });

type Variant = NonNullable<ProductPageQuery['product']>['variants'][number];

/** The pack whose price the card named, so that nobody meets another price by opening it: in stock first, then cheapest. */
function packOnCard(variants: readonly Variant[]): Variant | undefined {
  return variants.toSorted(
    (one, other) =>
      Number(other.inStock) - Number(one.inStock) || Number(one.price.amount) - Number(other.price.amount),
  )[0];
}
