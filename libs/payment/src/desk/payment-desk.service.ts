import { Inject, Injectable } from '@nestjs/common';
import {
  chinaDay,
  isId,
  readCursor,
  readPageSize,
  readShortCode,
  refuseCursor,
  startOfChinaDay,
  toPage,
  writeCursor,
  type ExpectedCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import type { PaymentState } from '../payment/payment.states.js';
import { REFUND_STATES, type RefundState } from '../refund/refund.states.js';
import { PaymentDeskRepository, type PaymentRow, type RefundListRow } from './payment-desk.repository.js';

export interface PaymentListQuestion {
  readonly state: PaymentState | undefined;
  readonly code: string | undefined;
  readonly day: string | undefined;
  readonly first: number;
  readonly after: string | undefined;
}

const DAY_MS = 86_400_000;

/** Payments and refunds for operators, page by page. Wrong arguments throw BadRequestError. */
@Injectable()
export class PaymentDesk {
  constructor(@Inject(PaymentDeskRepository) private readonly rows: PaymentDeskRepository) {}

  async listPayments(question: PaymentListQuestion, language: Language): Promise<Page<PaymentRow>> {
    const { state, code, day, after } = question;
    const size = readPageSize(question.first, language);
    const rows = await this.rows.list({
      state,
      // What cannot be a code is none of ours.
      code: code === undefined ? undefined : (readShortCode(code) ?? ''),
      from: day === undefined ? undefined : startOfChinaDay(chinaDay(day)),
      until: day === undefined ? undefined : new Date(startOfChinaDay(chinaDay(day)).getTime() + DAY_MS),
      before: after === undefined ? undefined : readPlace(after, 'payments', language),
      limit: size + 1,
    });
    const cursorOf = ({ openedAt, id }: PaymentRow): string => writeCursor('payments', [openedAt.getTime(), id]);
    return toPage(rows, { size, cursorOf, hasCursor: after !== undefined });
  }

  async findPayment(id: string): Promise<PaymentRow | undefined> {
    const [row] = isId(id) ? await this.rows.findById([id]) : [];
    return row;
  }

  async listRefunds(
    states: readonly RefundState[] | undefined,
    page: { readonly first: number; readonly after: string | undefined },
    language: Language,
  ): Promise<Page<RefundListRow>> {
    const size = readPageSize(page.first, language);
    const wanted = [...new Set(states ?? ALL_REFUND_STATES)];
    const before = page.after === undefined ? undefined : readPlace(page.after, 'refunds', language);
    const rows = await this.rows.listRefunds(wanted, before, size + 1);
    const cursorOf = ({ requestedAt, id }: RefundListRow): string =>
      writeCursor('refunds', [requestedAt.getTime(), id]);
    return toPage(rows, { size, cursorOf, hasCursor: page.after !== undefined });
  }
}

const ALL_REFUND_STATES = Object.keys(REFUND_STATES.transitions) as RefundState[];
/** The last moment a Date can be. */
const LAST_MOMENT = 8.64e15;

function readPlace(after: string, list: string, language: Language): { at: Date; id: string } {
  const expected: ExpectedCursor = { list, types: ['number', 'string'], argument: 'after', language };
  const [at, id] = readCursor(after, expected) as [number, string];
  if (!isId(id) || Math.abs(at) > LAST_MOMENT) refuseCursor(expected);
  return { at: new Date(at), id };
}
