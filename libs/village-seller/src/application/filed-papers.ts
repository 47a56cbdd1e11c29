import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { InvalidInput, isId, type Language } from '@shanhuo/kernel';
import type { ChecklistItemRow } from '../checklist/checklist.rows.js';
import type { ApplicationInput } from './application.fields.js';
import { KEEP_ITEM } from './application.statements.js';
import { applicationProblem } from './application.words.js';

/** A picture is handed in once: one's own, not yet given to anything else. */
const attach = statement(
  'village_seller.attach_document',
  `update village_seller.documents set application_id = $1
   where id = $2 and person_id = $3 and permit_id is null and evidence_of is null
     and (application_id is null or application_id = $1)
   returning id`,
);

/** What an applicant hands in with an application. */
export interface Filing {
  readonly applicationId: string;
  readonly personId: string;
  readonly at: Date;
  readonly asked: readonly ChecklistItemRow[];
  readonly language: Language;
}

/** Puts the checklist of the day to an application, with what is done of it. */
@Injectable()
export class FiledPapers {
  /** Keeps every item asked; a document that is not the applicant's is named as a problem. */
  async file(
    tx: Transaction,
    { attestations, documents }: Pick<ApplicationInput, 'attestations' | 'documents'>,
    { applicationId, personId, at, asked, language }: Filing,
  ): Promise<InvalidInput | undefined> {
    for (const { id, kind } of asked) {
      const documentId = documents?.find(({ itemId }) => itemId === id)?.documentId;
      if (kind === 'document' && documentId !== undefined) {
        const attached = isId(documentId) ? await runIn(tx, attach, [applicationId, documentId, personId]) : [];
        if (attached.length === 0) {
          return new InvalidInput([applicationProblem('documents', 'DOCUMENT_UNKNOWN', language)]);
        }
        await runIn(tx, KEEP_ITEM, [applicationId, id, at, personId, documentId]);
      } else {
        const done = kind === 'attestation' && attestations.includes(id);
        await runIn(tx, KEEP_ITEM, [applicationId, id, done ? at : null, done ? personId : null, null]);
      }
    }
    return undefined;
  }
}
