import { GrantService } from '@shanhuo/identity';
import { shortCodeOf } from '@shanhuo/kernel';
import type { TestApi } from './test-api.js';

const FIND = {
  text: 'select id, code, cooperative_id as "cooperativeId" from village_seller.sellers where code = any($1)',
};

/** Gives the accounts of a spec the sellers of its shop: the household's to the seller, the cooperative to the manager. */
export async function giveSellers(api: TestApi): Promise<void> {
  const [family, cooperative] = [shortCodeOf('seller family-shop'), shortCodeOf('seller coop-shop')];
  const rows = await api.database.read<{ id: string; code: string; cooperativeId: string | null }>(FIND, [
    [family, cooperative],
  ]);
  const sellerId = rows.find(({ code }) => code === family)?.id;
  const cooperativeId = rows.find(({ code }) => code === cooperative)?.cooperativeId;
  if (sellerId === undefined || !cooperativeId) throw new Error('the shop has no sellers');
  const grants = api.app.get(GrantService);
  await api.database.inTransaction(async (tx) => {
    const seller = { role: 'seller', subjectKind: 'seller', subjectId: sellerId } as const;
    const manager = { role: 'manager', subjectKind: 'cooperative', subjectId: cooperativeId } as const;
    await grants.giveBySystem(tx, api.accountOf('seller').personId, seller);
    await grants.giveBySystem(tx, api.accountOf('manager').personId, manager);
  });
}
