import { Inject, Injectable } from '@nestjs/common';
import {
  chinaDay,
  isId,
  readMomentCursor,
  readPageSize,
  readShortCode,
  startOfChinaDay,
  toPage,
  writeMomentCursor,
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
      before: readMomentCursor(after, undefined, { list: 'payments', language }),
      limit: size + 1,
    });
    const cursorOf = ({ openedAt, id }: PaymentRow): string => writeMomentCursor('payments', openedAt, id);
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
    const before = readMomentCursor(page.after, undefined, { list: 'refunds', language });
    const rows = await this.rows.listRefunds(wanted, before, size + 1);
    const cursorOf = ({ requestedAt, id }: RefundListRow): string => writeMomentCursor('refunds', requestedAt, id);
    return toPage(rows, { size, cursorOf, hasCursor: page.after !== undefined });
  }
}

const ALL_REFUND_STATES = Object.keys(REFUND_STATES.transitions) as RefundState[];
