import { GrantService, type RoleFor } from '@shanhuo/identity';
import { newId, newShortCode, shortCodeOf } from '@shanhuo/kernel';
import { SHISHANG } from './onboarding/onboarding-world.js';
import type { Caller, Operation } from './permission-walk.caller.js';
import { villageOf } from './permission-walk.onboarding.js';

const NOBODYS = shortCodeOf('seller nobody');
const REASON = { reason: '本村人，还在自己种。' };
const sellerNotFound = (more: object = {}) => ({
  answers: 'SellerNotFound',
  nobodys: () => ({ input: { sellerCode: NOBODYS, ...more } }),
});

/** How verification and leaving are called so that they succeed: each time on a shop of their own. */
export const STANDING_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.shopStanding': { input: async (owner) => ({ sellerCode: await aShop(owner) }), answers: 'ShopStanding' },
  'Query.sellersToVerify': { input: () => ({ first: 2 }), answers: 'ShopStandingConnection' },
  'Mutation.handInReverification': {
    input: async (owner) => ({ input: { sellerCode: await aShop(owner), words: '没有变化' } }),
    answers: 'ShopStanding',
    stranger: sellerNotFound({ words: '没有变化' }),
  },
  'Mutation.confirmSeller': {
    input: async (owner) => ({ input: { sellerCode: await aShop(owner), ...REASON } }),
    answers: 'ShopStanding',
  },
  'Mutation.returnReverification': {
    input: async (owner) => ({ input: { sellerCode: await aShop(owner, 'handed in'), ...REASON } }),
    answers: 'ShopStanding',
  },
  'Mutation.leaveMarket': {
    input: async (owner) => ({ input: { sellerCode: await aShop(owner) } }),
    answers: 'ShopStanding',
    stranger: sellerNotFound(),
  },
  'Mutation.stayOnMarket': {
    input: async (owner) => ({ input: { sellerCode: await aShop(owner, 'leaving') } }),
    answers: 'ShopStanding',
    stranger: sellerNotFound(),
  },
};

/** A shop of the caller that is due; a seller's and a manager's is theirs, an agent's is in their village. */
async function aShop(owner: Caller, how?: 'handed in' | 'leaving'): Promise<string> {
  const { api, account } = owner;
  const rows = (text: string, values: readonly unknown[]) => api.database.read({ text }, values);
  const [sellerId, code, personId] = [newId(), newShortCode(), account?.personId ?? ''];
  const isManager = account?.role === 'manager';
  const cooperativeId = isManager ? newId() : null;
  await villageOf(owner);
  if (isManager) {
    await rows(
      `insert into village_seller.cooperatives (id, code, name, name_en, village_id, founded_on)
       select $1, $2, '走过的合作社', 'Walked Cooperative', id, '2020-01-01' from village_seller.villages where code = $3`,
      [cooperativeId, newShortCode(), SHISHANG],
    );
  }
  const [standing, leavesOn] = how === 'leaving' ? ['leaving', '2026-12-20'] : ['approved', null];
  await rows(
    `insert into village_seller.sellers (id, code, kind, standing, name, name_en, legal_ground, legal_ground_en, story,
       story_en, village_id, cooperative_id, since, time_zone, due_on, shown_until, leaves_on)
     select $1, $2, $3, $4, '走过的店', 'Walked Shop', '自产', 'Own produce', '', '', id, $5, '2026-05-01', 'Asia/Shanghai',
       '2026-11-30', coalesce($6::date, '2026-12-14'), $6::date from village_seller.villages where code = $7`,
    [sellerId, code, isManager ? 'cooperative' : 'own_produce_household', standing, cooperativeId, leavesOn, SHISHANG],
  );
  if (how === 'handed in') {
    await rows(
      `insert into village_seller.reverifications (id, seller_id, state, words, handed_in_at, handed_in_by, due_on)
       values ($1, $2, 'handed_in', '没有变化', $3, $4, '2026-11-30')`,
      [newId(), sellerId, api.clock.now(), personId],
    );
  }
  const grant: RoleFor | undefined = isManager
    ? { role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId ?? '' }
    : account?.role === 'seller'
      ? { role: 'seller', subjectKind: 'seller', subjectId: sellerId }
      : undefined;
  if (grant !== undefined) {
    await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, personId, grant));
  }
  return code;
}
