import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay } from '@shanhuo/kernel';
import type { ConsentEntity } from './consent.entity.js';
import { runs } from './consent.sql.js';
import { FamilyPhotoEntity } from './family-photo.entity.js';

/** The same families as are seen by their shops, and the same question as their stories are asked. */
const findShown = statement(
  'village_seller.find_family_photo',
  `select f.content from village_seller.family_photos f
   join village_seller.consents c on c.id = f.consent_id and ${runs('c', 'photo', '$2')}
   join village_seller.sellers s on s.id = c.seller_id and s.standing in ('approved', 'paused', 'leaving')
   where f.id = $1`,
);

/** A photo is taken once: one's own, by one consent. */
const take = statement(
  'village_seller.take_family_photo',
  `update village_seller.family_photos set consent_id = $1, shown_until = $4::date
   where id = $2 and person_id = $3 and consent_id is null returning id`,
);

const forgetOf = statement(
  'village_seller.forget_family_photo',
  `delete from village_seller.family_photos where consent_id = $1`,
);

const forgetOfSeller = statement(
  'village_seller.forget_family_photo_of_seller',
  `delete from village_seller.family_photos where consent_id in
     (select id from village_seller.consents where seller_id = $1 and purpose = 'photo' and ended_at is null)`,
);

const forgetLoose = statement(
  'village_seller.forget_loose_family_photos',
  `delete from village_seller.family_photos where consent_id is null and uploaded_at < $1`,
);

const forgetOver = statement(
  'village_seller.forget_family_photos_over',
  `delete from village_seller.family_photos where shown_until < $1::date`,
);

type TakingConsent = Pick<ConsentEntity, 'id' | 'validUntil'>;

@Injectable()
export class FamilyPhotoRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Undefined from the moment its family takes the consent back, as for none. */
  async findShown(id: string, today: ChinaDay): Promise<Buffer | undefined> {
    const [row] = await this.database.read<{ content: Buffer }>(findShown, [id, today]);
    return row?.content;
  }

  async add(tx: Transaction, photo: Omit<FamilyPhotoEntity, 'consentId' | 'shownUntil'>): Promise<void> {
    await tx.insert(FamilyPhotoEntity, { ...photo, consentId: null, shownUntil: null });
  }

  /** False where it is not the person's, or another consent took it. */
  async take(
    tx: Transaction,
    { id, personId, by }: { readonly id: string; readonly personId: string; readonly by: TakingConsent },
  ): Promise<boolean> {
    return (await runIn(tx, take, [by.id, id, personId, by.validUntil])).length > 0;
  }

  async forgetOf(tx: Transaction, consentId: string): Promise<void> {
    await runIn(tx, forgetOf, [consentId]);
  }

  async forgetOfSeller(tx: Transaction, sellerId: string): Promise<void> {
    await runIn(tx, forgetOfSeller, [sellerId]);
  }

  /** What was never agreed to, and what nobody may see any longer. */
  async forgetPast(tx: Transaction, looseBefore: Date, today: ChinaDay): Promise<void> {
    await runIn(tx, forgetLoose, [looseBefore]);
    await runIn(tx, forgetOver, [today]);
  }
}
