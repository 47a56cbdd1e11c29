import { addFen, fen, toMoney, type Fen } from '@shanhuo/kernel';
import { SHARE_ROLES, type ShareRole } from '@shanhuo/payment';
import type { MoneyStoryType } from '../order/order-line.types.js';
import type { OrderLineRow } from '../order/order.rows.js';

/** Where the money of one line stands, by role. */
export type Story = ReadonlyMap<ShareRole, Fen>;

/**
 * Where the money of a line went (N11), from the ledger alone: what it says after a refund is true without our doing. Null
 * where nothing was paid yet. Parts of nothing are left out; the others sum to the total.
 */
export function toMoneyStory(line: OrderLineRow, story: Story | undefined): MoneyStoryType | null {
  if (story === undefined) return null;
  const parts = SHARE_ROLES.map((role) => ({ role, amountFen: story.get(role) ?? fen(0) })).filter(
    ({ amountFen }) => amountFen !== 0,
  );
  return {
    total: toMoney(addFen(...parts.map(({ amountFen }) => amountFen))),
    parts: parts.map(({ role, amountFen }) => ({
      role,
      amount: toMoney(amountFen),
      basisPoints: basisPointsOf(line, role),
    })),
  };
}

/** As frozen on the line; the grower has the rest, and freight is no share of the goods. */
function basisPointsOf(line: OrderLineRow, role: ShareRole): number | null {
  if (role === 'cooperative') return line.cooperativeBp;
  if (role === 'platform') return line.platformBp;
  return role === 'payment_cost' ? line.paymentCostBp : null;
}
