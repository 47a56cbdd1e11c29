import { FreightService } from '@shanhuo/catalog';
import { freightTerms } from '@shanhuo/catalog/testing';
import { GrantService } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { addMandate, makeAgent } from '../integration/mandate/mandates.js';
import type { TestApi } from './test-api.js';

const FIND = {
  text: 'select id, code, cooperative_id as "cooperativeId" from village_seller.sellers where code = any($1)',
};

/** A household like the family, with its goods and freight, that nobody but an agent acts for. */
const ADD_SERVED = [
  `insert into village_seller.households (id, name, name_en, village_id)
   select $1, '坡上人家', 'Slope Family', village_id from village_seller.sellers where code = $2`,
  `insert into village_seller.sellers (id, code, kind, standing, name, name_en, legal_ground, legal_ground_en, story,
     story_en, village_id, household_id, since, time_zone, due_on, shown_until)
   select $1, $3, kind, 'approved', '坡上人家的店', 'Shop of the Slope Family', legal_ground, legal_ground_en, story, story_en,
     village_id, $1, since, time_zone, due_on, shown_until from village_seller.sellers where code = $2`,
];

/**
 * Gives the accounts of a spec the sellers of its shop: the household's to the seller, the cooperative to the manager; a
 * household of the same village is served by the agent under its mandate.
 */
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
  await serve(api, family);
}

async function serve(api: TestApi, family: string): Promise<void> {
  const [agentId, served] = [api.accountOf('agent').personId, shortCodeOf('seller served-shop')];
  const [household, seller] = ADD_SERVED;
  const id = newId();
  await api.database.read({ text: household ?? '' }, [id, family]);
  await api.database.read({ text: seller ?? '' }, [id, family, served]);
  await api.database.inTransaction((tx) => api.app.get(FreightService).giveWhereMissing(tx, freightTerms()));
  await makeAgent(api, agentId, served);
  await addMandate(api, served, agentId);
}
