import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ChinaDay, Language, MomentPlace } from '@shanhuo/kernel';
import { perLanguage } from '../region/per-language.js';
import { PermitEntity } from './permit.entity.js';
import type { LockedPermit, PermitRow } from './permit.rows.js';
import type { PermitKind, PermitState } from './permit.states.js';

const permits = (name: string, narrowed: string) =>
  perLanguage(
    name,
    (en) => `
  select p.id, p.kind, p.number, p.issuer, p.valid_from as "validFrom", p.valid_until as "validUntil", p.state,
    p.submitted_at as "submittedAt", p.decided_at as "decidedAt", p.reason, s.code as "sellerCode",
    s.name${en} as "sellerName", (select d.id from village_seller.documents d where d.permit_id = p.id limit 1) as "documentId"
  from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where ${narrowed}`,
  );

const findOfSeller = permits(
  'village_seller.find_permits_of_seller',
  'p.seller_id = $1 order by p.submitted_at desc, p.id desc',
);
const findOne = permits('village_seller.find_permit', 'p.id = $1');
const listToDecide = permits(
  'village_seller.list_permits_to_decide',
  `p.state = 'submitted' and (p.submitted_at, p.id) > ($1, $2) order by p.submitted_at, p.id limit $3`,
);

const findAccepted = statement(
  'village_seller.find_accepted_permit_kinds',
  `select distinct kind from village_seller.permits
   where seller_id = $1 and state = 'accepted' and valid_from <= $2::date and valid_until >= $2::date order by kind`,
);

const lockPermit = statement(
  'village_seller.lock_permit',
  `select p.id, p.seller_id as "sellerId", p.state, s.cooperative_id as "cooperativeId"
   from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id
   where p.id = $1 for no key update of p`,
);

const movePermit = statement(
  'village_seller.move_permit',
  `update village_seller.permits set state = $2, decided_at = $3, decided_by = $4, reason = $5 where id = $1`,
);

const attach = statement(
  'village_seller.attach_document_to_permit',
  `update village_seller.documents set permit_id = $1
   where id = $2 and person_id = $3 and coalesce(permit_id, application_id, evidence_of) is null returning id`,
);

@Injectable()
export class PermitRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findOfSeller(sellerId: string, language: Language): Promise<PermitRow[]> {
    return this.database.read(findOfSeller[language], [sellerId]);
  }

  async get(id: string, language: Language): Promise<PermitRow> {
    const [row] = await this.database.read<PermitRow>(findOne[language], [id]);
    if (row === undefined) throw new Error(`no permit ${id}`);
    return row;
  }

  listToDecide(after: MomentPlace, limit: number, language: Language): Promise<PermitRow[]> {
    return this.database.read(listToDecide[language], [after.at, after.id, limit]);
  }

  async findAcceptedKinds(tx: Transaction | undefined, sellerId: string, day: ChinaDay): Promise<PermitKind[]> {
    const rows = await (tx === undefined
      ? this.database.read<{ kind: PermitKind }>(findAccepted, [sellerId, day])
      : runIn<{ kind: PermitKind }>(tx, findAccepted, [sellerId, day]));
    return rows.map(({ kind }) => kind);
  }

  async add(tx: Transaction, permit: Omit<PermitEntity, 'decidedAt' | 'decidedBy' | 'reason'>): Promise<void> {
    await tx.insert(PermitEntity, permit);
  }

  async lock(tx: Transaction, id: string): Promise<LockedPermit | undefined> {
    const [row] = await runIn<LockedPermit>(tx, lockPermit, [id]);
    return row;
  }

  async move(
    tx: Transaction,
    id: string,
    { state, at, by, reason }: { state: PermitState; at: Date; by: string; reason: string | null },
  ): Promise<void> {
    await runIn(tx, movePermit, [id, state, at, by, reason]);
  }

  /** Whether the picture was the person's and free. */
  async attach(tx: Transaction, permitId: string, documentId: string, personId: string): Promise<boolean> {
    return (await runIn(tx, attach, [permitId, documentId, personId])).length > 0;
  }
}
