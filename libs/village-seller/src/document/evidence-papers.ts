import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { isId } from '@shanhuo/kernel';

/** A picture is handed in once: one's own, not yet given to anything else. */
const handIn = statement(
  'village_seller.hand_in_document',
  `update village_seller.documents set evidence_of = $1
   where id = $2 and person_id = $3 and num_nonnulls(application_id, permit_id, evidence_of) = 0 returning id`,
);

/** Pictures of papers that higher libs take as evidence. */
@Injectable()
export class EvidencePapers {
  /**
   * Keeps a picture with what it is evidence of, by its id; from then on those who decide for the county see it. False where
   * it is not the person's, or was handed in before.
   */
  async handIn(tx: Transaction, evidenceOf: string, documentId: string, personId: string): Promise<boolean> {
    return isId(documentId) && (await runIn(tx, handIn, [evidenceOf, documentId, personId])).length > 0;
  }
}
