import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement } from '@shanhuo/database';
import { RealNameService } from '@shanhuo/identity';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import { FamilyPhotoRepository } from '../consent/family-photo.repository.js';

const DAY_MILLISECONDS = 24 * 3_600_000;
const MOST = 500;

/** How long what led to no shop is kept: the same words as in the register of personal data. */
export const APPLICATIONS_KEPT_DAYS = { loosePapers: 1, refused: 90 } as const;

const ENDED = `select id from village_seller.applications
  where state in ('refused', 'withdrawn') and decided_at < $1`;

const forgetLoosePapers = statement(
  'village_seller.forget_loose_documents',
  `delete from village_seller.documents where uploaded_at < $1 and application_id is null and permit_id is null
     and evidence_of is null`,
);
const releasePapers = statement(
  'village_seller.release_documents_of_ended',
  `update village_seller.application_items set document_id = null
   where document_id is not null and application_id in (${ENDED})`,
);
const forgetPapers = statement(
  'village_seller.forget_documents_of_ended',
  `delete from village_seller.documents where application_id in (${ENDED})`,
);
const forgetReasons = statement(
  'village_seller.forget_reasons_of_ended',
  `update village_seller.application_changes set reason = null
   where reason is not null and application_id in (${ENDED})`,
);
const findNamesToForget = statement(
  'village_seller.find_names_to_forget',
  `select a.person_id as "personId" from village_seller.applications a
   join identity.real_names r on r.person_id = a.person_id
   where a.state = 'refused' and a.decided_at < $1 and not exists (select from village_seller.applications o
     where o.person_id = a.person_id and (o.state not in ('refused', 'withdrawn') or o.decided_at >= $1))
   group by a.person_id order by a.person_id limit $2`,
);

/**
 * Forgets who applied and got no shop, pictures that were never handed in, and photos of families that nobody may see any
 * longer. Right when run late or twice.
 */
@Injectable()
export class ForgetApplicantsSweep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RealNameService) private readonly names: RealNameService,
    @Inject(FamilyPhotoRepository) private readonly photos: FamilyPhotoRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MILLISECONDS);
    const long = before(APPLICATIONS_KEPT_DAYS.refused);
    await this.database.inTransaction(async (tx) => {
      await this.photos.forgetPast(tx, before(APPLICATIONS_KEPT_DAYS.loosePapers), chinaDayOf(now));
      await runIn(tx, forgetLoosePapers, [before(APPLICATIONS_KEPT_DAYS.loosePapers)]);
      await runIn(tx, releasePapers, [long]);
      await runIn(tx, forgetPapers, [long]);
      await runIn(tx, forgetReasons, [long]);
    });
    for (;;) {
      const persons = await this.database.read<{ personId: string }>(findNamesToForget, [long, MOST]);
      await this.database.inTransaction(async (tx) => {
        for (const { personId } of persons) await this.names.forget(tx, personId);
      });
      if (persons.length < MOST) return;
    }
  }
}
