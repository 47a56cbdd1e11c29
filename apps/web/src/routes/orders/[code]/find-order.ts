import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { OrderPageDocument, type OrderPageQuery } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readReceipt } from '#lib/server/order/receipt-cookie.js';

const codeShape = /^[\w-]{4,32}$/;

/** The code an order's page is opened with; what could never be one leads to the page that says so. */
export function readOrderCode(event: RequestEvent): string {
  const code = event.params.code ?? '';
  if (!codeShape.test(code)) error(404, { message: 'not found', kind: 'not-found' });
  return code;
}

/**
 * The order as this visitor may see it. A visitor without a receipt is led to where the phone proves it; for somebody
 * signed in, another's order is as absent as one that never was.
 */
export async function findOrder(event: RequestEvent): Promise<{
  order: NonNullable<OrderPageQuery['order']>;
  viewer: OrderPageQuery['me'];
  byReceipt: boolean;
}> {
  event.setHeaders({ 'cache-control': 'no-store' });
  const orderCode = readOrderCode(event);
  const receiptToken = readReceipt(event, orderCode);
  const signedIn = event.locals.sessionToken !== undefined;
  return findByCode(orderCode, async (code) => {
    const { order, me } = await ask(event, OrderPageDocument, { code, receiptToken, signedIn });
    if (order) return { order, viewer: me, byReceipt: !me };
    if (!me) redirect(303, `/orders/find?code=${encodeURIComponent(code)}`);
    return undefined;
  });
}
