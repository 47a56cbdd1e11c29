import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, statement } from '@shanhuo/database';
import { Sealer, type SealedPlace, type Viewer } from '@shanhuo/identity';
import { Clock, isId, newId } from '@shanhuo/kernel';
import { isOperator, vouchedVillages } from '../application/application.steps.js';
import { newDocumentKey, openDocument, sealDocument } from './document.cipher.js';
import { DocumentEntity } from './document.entity.js';

/** `$2` who asks, `$3` villages they vouch for, `$4` whether they decide for the county. */
const findSeen = statement(
  'village_seller.find_document',
  `select d.sealed_key as "sealedKey", d.content, d.person_id = $2 as own
   from village_seller.documents d left join village_seller.applications a on a.id = d.application_id
   where d.id = $1 and (d.person_id = $2 or a.village_id = any($3)
     or ($4 and num_nonnulls(d.application_id, d.permit_id, d.evidence_of) > 0))`,
);

/**
 * Pictures of papers, in a store that is nobody's to browse: each is sealed under a key of its own, and shown to whoever
 * handed it in, to the village and the county desk that decide on it.
 */
@Injectable()
export class DocumentService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Keeps a picture that was made safe; until it is handed in with something it is its owner's alone. */
  async keep(personId: string, picture: { readonly bytes: Buffer; readonly contentHash: Buffer }): Promise<string> {
    const id = newId();
    const key = newDocumentKey();
    await this.database.inTransaction((tx) =>
      tx.insert(DocumentEntity, {
        id,
        personId,
        sealedKey: this.sealer.seal(key.toString('base64'), placeOf(id)),
        content: sealDocument(picture.bytes, key, id),
        contentHash: picture.contentHash,
        uploadedAt: this.clock.now(),
      }),
    );
    return id;
  }

  /** Undefined for one that is not the viewer's to see, as for none. A look of anybody but its owner is kept first. */
  async open(viewer: Viewer, id: string): Promise<Buffer | undefined> {
    const { personId } = viewer;
    if (personId === undefined || !isId(id)) return undefined;
    const [row] = await this.database.read<{ sealedKey: string; content: Buffer; own: boolean }>(findSeen, [
      id,
      personId,
      vouchedVillages(viewer),
      isOperator(viewer),
    ]);
    if (row === undefined) return undefined;
    if (!row.own) await this.noteLook(personId, id);
    return openDocument(row.content, Buffer.from(this.sealer.open(row.sealedKey, placeOf(id)), 'base64'), id);
  }

  private async noteLook(actorId: string, subjectId: string): Promise<void> {
    await this.database.inTransaction((tx) =>
      this.audit.record(tx, {
        actorId,
        action: 'document.seen',
        subjectKind: 'document',
        subjectId,
        outcome: 'done',
        details: { purpose: 'decide on what it was handed in for' },
      }),
    );
  }
}

function placeOf(documentId: string): SealedPlace {
  return { table: 'village_seller.documents', column: 'sealed_key', row: documentId };
}
