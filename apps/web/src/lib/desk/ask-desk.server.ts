import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  DeskShopPageDocument,
  type DeskShopFragment,
  type SellerScope,
  type TypedDocumentString,
} from '#generated/graphql.js';
import { ApiRefusal } from '../server/api/api-refusal.js';
import { ask } from '../server/api/ask.js';
import { requireAccount } from '../server/require-account.js';

/** Asks for somebody at work: a visitor signs in first, and whoever lacks the second factor is told how to get it. */
export async function askAtWork<Result, Variables>(
  event: RequestEvent,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  try {
    return await ask(event, document, variables);
  } catch (refusal) {
    if (refusal instanceof ApiRefusal && refusal.code === 'SECOND_FACTOR_NEEDED') redirect(303, '/desk/second-factor');
    throw refusal;
  }
}

/**
 * The shop whose desk an address names, where the visitor may do there what the page is for. One that is not the
 * visitor's, or that a household does not let its cooperative into, is not there, as everywhere.
 */
export function deskSeller(
  event: RequestEvent<{ seller: string }>,
  { mySellers }: DeskShopFragment,
  ...anyOf: SellerScope[]
) {
  const seller = mySellers.find(({ code }) => code === event.params.seller);
  const may = anyOf.length === 0 || anyOf.some((scope) => seller?.scopes.includes(scope));
  if (!seller || !may) error(404, { message: 'not found', kind: 'not-found' });
  return { seller, hasOtherShops: mySellers.length > 1 };
}

/** The same for a page whose own question does not tell whose desks there are. */
export async function askShop(event: RequestEvent<{ seller: string }>, ...anyOf: SellerScope[]) {
  return deskSeller(event, await askAtWork(event, DeskShopPageDocument, {}), ...anyOf);
}
