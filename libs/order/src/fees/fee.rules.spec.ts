import { describe, expect, it } from '@jest/globals';
import { feesFor, type FeeRole, type FeeRule, type FeeSubject } from './fee.rules.js';

function rule(basisPoints: number, given: Partial<FeeRule> = {}): FeeRule {
  const fitsAll = { sellerKind: null, categoryCode: null, cooperativeId: null };
  return { role: 'platform', ...fitsAll, basisPoints, validFrom: '2026-01-01', ...given };
}

const subject: FeeSubject = { sellerKind: 'cooperative', categoryCode: 'tea', cooperativeId: 'c1' };
const KIND = { sellerKind: 'cooperative' };
const CATEGORY = { categoryCode: 'tea' };
const COOPERATIVE = { cooperativeId: 'c1' };

describe('fees', () => {
  it.each<[string, FeeRule[], number]>([
    ['nothing where no rule fits', [rule(300, { sellerKind: 'company' })], 0],
    ['the rule for everybody', [rule(300)], 300],
    ['the kind before everybody', [rule(300), rule(200, KIND)], 200],
    ['the category before the kind', [rule(200, KIND), rule(150, CATEGORY)], 150],
    ['category and kind before the category', [rule(150, CATEGORY), rule(120, { ...CATEGORY, ...KIND })], 120],
    ['the cooperative before all', [rule(120, { ...CATEGORY, ...KIND }), rule(90, COOPERATIVE)], 90],
    ['the cooperative and kind before it', [rule(90, COOPERATIVE), rule(80, { ...COOPERATIVE, ...KIND })], 80],
    ['zero, which is a fee too', [rule(300), rule(0, KIND)], 0],
    ['the later of two that say the same', [rule(250, { validFrom: '2026-06-01' }), rule(300)], 250],
  ])('[P6] are %s', (_case, rules, expected) => {
    expect(feesFor(rules, subject).platformBp).toBe(expected);
    expect(feesFor(rules.toReversed(), subject).platformBp).toBe(expected);
  });

  it('[P6] of each role come from rules of their own', () => {
    const each = (role: FeeRole, basisPoints: number) => rule(basisPoints, { role });
    const rules = [each('cooperative', 500), each('platform', 300), each('payment_cost', 60)];
    expect(feesFor(rules, subject)).toEqual({ cooperativeBp: 500, platformBp: 300, paymentCostBp: 60 });
  });

  it('[P6] name no cooperative’s part where there is no cooperative', () => {
    const rules = [rule(500, { role: 'cooperative' })];
    expect(feesFor(rules, { ...subject, cooperativeId: null }).cooperativeBp).toBe(0);
  });
});
