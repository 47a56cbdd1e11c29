import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  DeskShopPageDocument,
  type DeskShopFragment,
  type SellerScope,
  type TypedDocumentString,
} from '#generated/graphql.js';
import { ApiRefusal } from '../server/api/api-refusal.js';
import { ask } from '../server/api/ask.js';
import { readForm } from '../server/read-form.js';
import { requireAccount } from '../server/require-account.js';
import { typedWords } from './typed-words.js';

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
  const seller = findOpenDesk(event, mySellers, anyOf);
  if (!seller) closeDesk(event);
  return { seller, hasOtherShops: mySellers.length > 1 };
}

/**
 * The same before a form is read that may carry photos: nobody's are read before it is known that they are somebody at
 * work. Whose mandate has just ended keeps the words, and nothing is sent on.
 */
export async function deskToPostAt(
  event: RequestEvent<{ seller: string }>,
  shop: DeskShopFragment,
  ...anyOf: SellerScope[]
) {
  if (!findOpenDesk(event, shop.mySellers, anyOf)) await readForm(event);
  return deskSeller(event, shop, ...anyOf);
}

/** The shop an address names, where the visitor may do one of these there; undefined otherwise. */
export function findOpenDesk<Shop extends DeskShopFragment['mySellers'][number]>(
  { params }: RequestEvent<{ seller: string }>,
  mySellers: readonly Shop[],
  anyOf: readonly SellerScope[],
): Shop | undefined {
  const seller = mySellers.find(({ code }) => code === params.seller);
  const may = anyOf.length === 0 || anyOf.some((scope) => seller?.scopes.includes(scope));
  return may ? seller : undefined;
}

/** A desk one may not be at is not there. Whoever posts to it is told, and given back what they typed. */
function closeDesk({ request, locals }: RequestEvent): never {
  if (request.method !== 'POST' || !locals.posted) error(404, { message: 'not found', kind: 'not-found' });
  error(403, { message: 'desk closed', kind: 'desk-closed', typed: typedWords(locals.posted) });
}

/** The same for a page whose own question does not tell whose desks there are. */
export async function askShop(event: RequestEvent<{ seller: string }>, ...anyOf: SellerScope[]) {
  return deskSeller(event, await askAtWork(event, DeskShopPageDocument, {}), ...anyOf);
}
