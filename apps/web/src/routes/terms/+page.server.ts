import { ShopTermsDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ask(event, ShopTermsDocument, {});
