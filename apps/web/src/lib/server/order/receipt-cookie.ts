import type { RequestEvent } from '@sveltejs/kit';
import { sealedCookie } from '../sealed-cookie.js';

const lifeSeconds = 2 * 3600;

/** What a guest's browser may look at one order with, as long as the API takes it; each order's page gets its own. */
export function keepReceipt(event: RequestEvent, orderCode: string, receiptToken: string): void {
  receiptOf(orderCode).write(event, receiptToken);
}

export function readReceipt(event: RequestEvent, orderCode: string): string | undefined {
  return receiptOf(orderCode).read(event);
}

function receiptOf(orderCode: string) {
  return sealedCookie<string>(`shanhuo_receipt_${orderCode}`, `/orders/${orderCode}`, lifeSeconds);
}
