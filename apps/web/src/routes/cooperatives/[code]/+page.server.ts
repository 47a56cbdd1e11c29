import { CooperativePageDocument, CooperativeProductsDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const signedIn = event.locals.sessionToken !== undefined;
    const { cooperative, me } = await ask(event, CooperativePageDocument, { code, signedIn });
    if (!cooperative) return undefined;
    const sellerCode = cooperative.seller?.code;
    // The one page of two requests: whose goods to ask for is known from the first answer only.
    const goods = sellerCode ? await ask(event, CooperativeProductsDocument, { sellerCode }) : undefined;
    return { cooperative, products: goods?.products.nodes ?? [], viewer: me };
  });
