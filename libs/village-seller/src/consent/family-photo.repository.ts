import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import { mayTell } from './consent.sql.js';
import { FamilyPhotoEntity } from './family-photo.entity.js';

/** The same families as are seen by their shops, and the same question as their stories are asked. */
const findShown = statement(
  'village_seller.find_family_photo',
  `select f.content from village_seller.family_photos f
   join village_seller.consents c on c.id = f.consent_id and c.ended_at is null
   join village_seller.sellers s on s.id = c.seller_id and s.standing in ('approved', 'paused', 'leaving')
   where f.id = $1 and ${mayTell('photo', '$2')}`,
);

/** A photo is taken once: one's own, by one consent. */
const take = statement(
  'village_seller.take_family_photo',
  `update village_seller.family_photos set consent_id = $1
   where id = $2 and person_id = $3 and consent_id is null returning id`,
);

const forgetOf = statement(
  'village_seller.forget_family_photo',
  `delete from village_seller.family_photos where consent_id = $1`,
);

/** `$1` until when what no consent took had come, `$2` today. */
const forgetPast = statement(
  'village_seller.forget_past_family_photos',
  `delete from village_seller.family_photos f where (f.consent_id is null and f.uploaded_at < $1)
     or exists (select from village_seller.consents c join village_seller.sellers s on s.id = c.seller_id
       where c.id = f.consent_id and (c.valid_until < $2::date or s.standing = 'left'))`,
);

@Injectable()
export class FamilyPhotoRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Undefined from the moment its family takes the consent back, as for none. */
  async findShown(id: string, today: ChinaDay): Promise<Buffer | undefined> {
    const [row] = await this.database.read<{ content: Buffer }>(findShown, [id, today]);
    return row?.content;
  }

  async add(tx: Transaction, photo: Omit<FamilyPhotoEntity, 'consentId'>): Promise<void> {
    await tx.insert(FamilyPhotoEntity, { ...photo, consentId: null });
  }

  /** False where it is not the person's, or another consent took it. */
  async take(
    tx: Transaction,
    { consentId, id, personId }: { readonly consentId: string; readonly id: string; readonly personId: string },
  ): Promise<boolean> {
    return (await runIn(tx, take, [consentId, id, personId])).length > 0;
  }

  async forgetOf(tx: Transaction, consentId: string): Promise<void> {
    await runIn(tx, forgetOf, [consentId]);
  }

  /** What was never agreed to, and what nobody may see any longer. */
  async forgetPast(tx: Transaction, looseBefore: Date, today: ChinaDay): Promise<void> {
    await runIn(tx, forgetPast, [looseBefore, today]);
  }
}
