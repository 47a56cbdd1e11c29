import { GrantService } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import type { TestApi } from '../../support/test-api.js';

type Api = Pick<TestApi, 'database' | 'app' | 'clock'>;

/** What a mandate that was granted before would say. */
export interface SomeMandate {
  readonly scopes?: readonly ('list' | 'price' | 'ship')[];
  readonly from?: string;
  readonly until?: string;
  readonly state?: 'granted' | 'asked';
}

/** Makes somebody agent of the village of a shop. */
export async function makeAgent(api: Api, personId: string, sellerCode: string): Promise<void> {
  const text = 'select village_id as id from village_seller.sellers where code = $1';
  const [village] = await api.database.read<{ id: string }>({ text }, [sellerCode]);
  const grant = { role: 'agent', subjectKind: 'village', subjectId: village?.id ?? '' } as const;
  await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, personId, grant));
}

/** A mandate of a shop, as it was written down before; its id. The shop's own person agreed to it. */
export async function addMandate(
  api: Api,
  sellerCode: string,
  agentId: string,
  {
    scopes = ['list', 'price', 'ship'],
    from = '2026-11-01',
    until = '2027-10-31',
    state = 'granted',
  }: SomeMandate = {},
): Promise<string> {
  const id = newId();
  const at = state === 'granted' ? api.clock.now() : null;
  const text = `insert into village_seller.mandates (id, seller_id, agent_id, scopes, valid_from, valid_until, words,
      words_en, state, asked_at, asked_by, granted_at, granted_by, consent_way)
    select $1::uuid, s.id, $2::uuid, $3::text[], $4::date, $5::date, '委托书', 'A mandate', $6::text, $7::timestamptz, $2::uuid,
      $8::timestamptz, case when $8::timestamptz is not null then $2::uuid end,
      case when $8::timestamptz is not null then 'own_page' end
    from village_seller.sellers s where s.code = $9`;
  const values = [id, agentId, scopes, from, until, state, api.clock.now(), at, sellerCode];
  await api.database.read({ text }, values);
  return id;
}
