import { BlindIndexer, maskPhone, readPhone, Sealer, type Phone } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId, newShortCode } from '@shanhuo/kernel';
import type { TestApi } from '../../support/test-api.js';

/** A request of a shop's own person, as it was written down before; its code. */
export async function addCallBack(
  api: Pick<TestApi, 'app' | 'database' | 'clock'>,
  sellerCode: string,
  takenBy?: string,
): Promise<string> {
  const [id, code] = [newId(), newShortCode()];
  const phone = readPhone(newTestPhone()) as Phone;
  const place = { table: 'village_seller.call_backs', column: 'sealed_phone', row: id };
  const sealed = api.app.get(Sealer).seal(phone, place);
  const index = api.app.get(BlindIndexer).indexOf('phone', phone);
  const text = `insert into village_seller.call_backs (id, code, request_id, topic, seller_id, person_id, language,
      phone_index, masked_phone, sealed_phone, state, asked_at, taken_at, taken_by)
    select $1::uuid, $2::text, $1::uuid, 'selling', s.id, g.person_id, 'zh-CN', $3::bytea, $4::text, $5::text,
      case when $6::uuid is null then 'open' else 'taken' end, $7::timestamptz,
      case when $6::uuid is not null then $7::timestamptz end, $6::uuid
    from village_seller.sellers s join identity.grants g on g.subject_id = s.id and g.ended_at is null
    where s.code = $8 limit 1`;
  const values = [id, code, index, maskPhone(phone), sealed, takenBy ?? null, api.clock.now(), sellerCode];
  await api.database.read({ text }, values);
  return code;
}
