import { describe, expect, it } from '@jest/globals';
import { fen, type Fen } from '@shanhuo/kernel';
import fc from 'fast-check';
import { SHARE_ROLES, type Share, type ShareRole } from '../payment/share.js';
import {
  captureLegs,
  changeLegs,
  moveLegs,
  refundFailedLegs,
  refundPaidLegs,
  returnedCaptureLegs,
  type Leg,
  type Standing,
} from './posting.rules.js';

const GROUPS = ['group-1', 'group-2'];
const LINES = ['line-1', 'line-2'];

const share = (groupId: string, line: string, role: ShareRole, amount: number): Share => ({
  groupId,
  lineId: `${groupId} ${line}`,
  role,
  ownerId: role === 'grower' || role === 'freight' ? `seller of ${groupId}` : null,
  amountFen: fen(amount),
});

const sumOf = (legs: readonly { readonly amountFen: Fen }[]): number =>
  legs.reduce((sum, each) => sum + each.amountFen, 0);
const balanceOf = (legs: readonly Leg[], account: string): number =>
  sumOf(legs.filter((leg) => leg.account === account));

/** What stands after these legs, as the ledger's own statement adds it up. */
function standingOf(legs: readonly Leg[]): Standing[] {
  const parts = Map.groupBy(
    legs.filter(({ role }) => role !== undefined),
    ({ account, groupId, lineId, role }) => `${account} ${groupId} ${lineId} ${role}`,
  );
  return [...parts.values()]
    .map((all) => ({ ...(all[0] as Standing), amountFen: fen(0 - sumOf(all)) }))
    .filter(({ amountFen }) => amountFen !== 0);
}

type Act =
  | { readonly does: 'change'; readonly group: string; readonly left: number; readonly rounding: boolean }
  | { readonly does: 'refund all' | 'pay refunds' | 'fail refunds' }
  | { readonly does: keyof typeof MOVES; readonly group: string };

/** What moves a seller's money on, from where to where. */
const MOVES = {
  release: [['seller_pending', 'freight'], 'seller_available'],
  hold: [['seller_pending', 'freight', 'seller_available'], 'seller_held'],
  'unhold to pending': [['seller_held'], 'where it came in'],
  'unhold to available': [['seller_held'], 'seller_available'],
} as const;
const moves = Object.keys(MOVES) as (keyof typeof MOVES)[];

const group = fc.constantFrom(...GROUPS);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constant('change' as const),
    group,
    left: fc.integer({ min: 0, max: 100 }),
    rounding: fc.boolean(),
  }),
  fc.record({ does: fc.constantFrom('refund all' as const, 'pay refunds' as const, 'fail refunds' as const) }),
  fc.record({ does: fc.constantFrom(...moves), group }),
);
const shares = fc
  .array(fc.integer({ min: 0, max: 50_000 }), { minLength: 20, maxLength: 20 })
  .map((amounts) =>
    GROUPS.flatMap((g, i) =>
      LINES.flatMap((line, j) => SHARE_ROLES.map((role, k) => share(g, line, role, amounts[i * 10 + j * 5 + k] ?? 0))),
    ),
  )
  .filter((all) => sumOf(all) > 0);

describe('[P8] the legs of a ledger', () => {
  it('sum to zero through every life of a payment, and say at each moment what the buyer still pays for each line', () => {
    fc.assert(
      fc.property(shares, fc.nat(500), fc.array(act, { maxLength: 12 }), (parts, fee, acts) => {
        const captured = sumOf(parts);
        const legs: Leg[] = captureLegs(parts, fen(Math.min(fee, captured)));
        const wanted = new Map(parts.map((each) => [`${each.lineId} ${each.role}`, each]));
        let paidBack = 0;
        const write = (more: readonly Leg[]): void => {
          expect(sumOf(more)).toBe(0);
          expect(more.every(({ amountFen }) => amountFen !== 0)).toBe(true);
          legs.push(...more);
        };
        for (const each of acts) {
          const owed = (): number => -balanceOf(legs, 'buyer_refunds');
          if (each.does === 'change' || each.does === 'refund all') {
            const scope = [...wanted.values()].filter(({ groupId }) => inScope(each, groupId));
            const target = scope.map((s) => ({
              ...s,
              amountFen: fen(each.does === 'change' ? Math.floor((s.amountFen * each.left) / 100) : 0),
            }));
            if (each.does === 'change' && each.rounding) moveOneFen(target, scope);
            const standing = standingOf(legs).filter(({ groupId }) => inScope(each, groupId));
            const change = changeLegs(standing, target);
            expect(change.owedFen).toBe(sumOf(scope) - sumOf(target));
            write(change.legs);
            target.forEach((t) => wanted.set(`${t.lineId} ${t.role}`, t));
          }
          if (each.does === 'pay refunds' && owed() > 0) {
            paidBack += owed();
            write(refundPaidLegs(fen(owed())));
          }
          if (each.does === 'fail refunds' && paidBack > 0) {
            write(refundFailedLegs(fen(paidBack)));
            paidBack = 0;
          }
          if (each.does in MOVES && 'group' in each) {
            const standing = standingOf(legs).filter(({ groupId }) => groupId === each.group);
            const [from, to] = MOVES[each.does as keyof typeof MOVES];
            write(moveLegs(standing, from, to));
          }
          expect(sumOf(legs)).toBe(0);
          // Never more back than came in, and what is with the provider is what came less what went.
          expect(paidBack + owed()).toBeLessThanOrEqual(captured);
          expect(balanceOf(legs, 'provider_clearing')).toBe(captured - Math.min(fee, captured) - paidBack);
          const stands = standingOf(legs);
          expect(stands.every(({ amountFen }) => amountFen > 0)).toBe(true);
          for (const { lineId, role, amountFen } of wanted.values()) {
            expect(sumOf(stands.filter((s) => s.lineId === lineId && s.role === role))).toBe(amountFen);
          }
          expect(sumOf(stands)).toBe(captured - paidBack - owed());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take a seller’s part from where it has got to', () => {
    const parts = [share('group-1', 'line-1', 'grower', 900), share('group-1', 'line-1', 'freight', 100)];
    const legs = captureLegs(parts, fen(6));
    legs.push(...moveLegs(standingOf(legs), ['seller_pending', 'freight'], 'seller_available'));
    const { legs: change, owedFen } = changeLegs(standingOf(legs), [share('group-1', 'line-1', 'grower', 400)]);
    expect(owedFen).toBe(600);
    expect(balanceOf(change, 'seller_available')).toBe(600);
    expect(balanceOf(change, 'buyer_refunds')).toBe(-600);
  });

  it('[P9] put what was on hold back to where each part came from, less what was refunded meanwhile', () => {
    const parts = [share('group-1', 'line-1', 'grower', 900), share('group-1', 'line-1', 'freight', 100)];
    const legs = captureLegs(parts, fen(6));
    legs.push(...moveLegs(standingOf(legs), MOVES.hold[0], MOVES.hold[1]));
    const { legs: change } = changeLegs(standingOf(legs), [
      share('group-1', 'line-1', 'grower', 400),
      share('group-1', 'line-1', 'freight', 100),
    ]);
    expect(balanceOf(change, 'seller_held')).toBe(500);
    legs.push(...change);
    legs.push(...moveLegs(standingOf(legs), ['seller_held'], 'where it came in'));
    expect([balanceOf(legs, 'seller_held'), balanceOf(legs, 'seller_pending'), balanceOf(legs, 'freight')]).toEqual([
      0, -400, -100,
    ]);
  });

  it('refuse a rise', () => {
    const legs = captureLegs([share('group-1', 'line-1', 'grower', 900)], fen(0));
    expect(() => changeLegs(standingOf(legs), [share('group-1', 'line-1', 'grower', 901)])).toThrow(RangeError);
  });

  it('owe back whole what came for nothing', () => {
    const legs = returnedCaptureLegs(fen(500), fen(3));
    expect(sumOf(legs)).toBe(0);
    expect(balanceOf(legs, 'buyer_refunds')).toBe(-500);
  });
});

/** Whose parts an act changes: those of a group, or all. */
function inScope(each: Act, groupId: string): boolean {
  return !('group' in each) || each.group === groupId;
}

/** A rounding that favours one part at the cost of another. */
function moveOneFen(target: { amountFen: Fen }[], before: readonly Share[]): void {
  const from = target.find(({ amountFen }) => amountFen > 0);
  const to = target.find((each, i) => each !== from && each.amountFen >= (before[i]?.amountFen ?? 0) - 1);
  if (from === undefined || to === undefined) return;
  from.amountFen = fen(from.amountFen - 1);
  to.amountFen = fen(to.amountFen + 1);
}
