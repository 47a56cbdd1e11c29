import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, isUniqueViolation, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, InvalidInput, isId, newId, type FieldProblem, type Language } from '@shanhuo/kernel';
import { readText } from '../application/application.fields.js';
import { isStillGood } from '../document/paper.rules.js';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import { shopProblem } from '../seller/shop.words.js';
import { PERMIT_DECIDED, type PermitDecided } from './permit.events.js';
import { OwnShop, PermitMoved, PermitNotFound } from './permit.failures.js';
import { PermitRepository } from './permit.repository.js';
import { readPermitNumber } from './permit.rules.js';
import type { LockedPermit } from './permit.rows.js';
import { permitState, type PermitKind, type PermitState } from './permit.states.js';

/** A permit as a seller hands it in. */
export interface NewPermit {
  readonly sellerCode: string;
  readonly kind: PermitKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly documentId: string;
}

/** The permit stands under this id. */
export interface PermitKept {
  readonly permitId: string;
}

/** Sellers hand permits in, operators decide on them. */
@Injectable()
export class PermitDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(PermitRepository) private readonly permits: PermitRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The picture is one the person uploaded; the same number is handed in once. */
  async submit(
    viewer: Viewer,
    personId: string,
    input: NewPermit,
    language: Language,
  ): Promise<PermitKept | SellerNotFound | InvalidInput> {
    const seller = await this.access.findHeldSeller(viewer, input.sellerCode, 'own');
    if (seller === undefined) return new SellerNotFound();
    const read = this.read(input, language);
    if (read instanceof InvalidInput) return read;
    const permitId = newId();
    const wrong = (field: string, code: string): InvalidInput => new InvalidInput([shopProblem(field, code, language)]);
    return this.database
      .inTransaction(async (tx): Promise<PermitKept | InvalidInput> => {
        await this.permits.add(tx, {
          id: permitId,
          sellerId: seller.id,
          kind: input.kind,
          ...read,
          validFrom: input.validFrom,
          validUntil: input.validUntil,
          state: 'submitted',
          submittedAt: this.clock.now(),
          submittedBy: personId,
        });
        const isTheirs =
          isId(input.documentId) && (await this.permits.attach(tx, permitId, input.documentId, personId));
        if (!isTheirs) return wrong('documentId', 'DOCUMENT_UNKNOWN');
        await this.record(tx, 'permit.submitted', personId, permitId);
        return { permitId };
      })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error, 'permits_number_once')) throw error;
        return wrong('number', 'NUMBER_USED');
      });
  }

  /** What was accepted counts no more from now on. */
  async withdraw(viewer: Viewer, personId: string, id: string): Promise<PermitKept | PermitNotFound | PermitMoved> {
    const held = new Set((await this.access.findHeldSellers(viewer, 'own')).map((seller) => seller.id));
    return this.step(id, personId, 'withdrawn', null, ({ sellerId }) =>
      held.has(sellerId) ? undefined : new PermitNotFound(),
    ) as Promise<PermitKept | PermitNotFound | PermitMoved>;
  }

  /** By an operator, with a reason, and never about a shop they act for. */
  async decide(
    viewer: Viewer,
    personId: string,
    { id, accept, reason }: { id: string; accept: boolean; reason: string },
    language: Language,
  ): Promise<PermitKept | PermitNotFound | PermitMoved | OwnShop | InvalidInput> {
    const problems: FieldProblem[] = [];
    const read = readText(reason, 200, (problem) =>
      problems.push(shopProblem('reason', `REASON_${problem}`, language)),
    );
    if (problems.length > 0) return new InvalidInput(problems);
    return this.step(id, personId, accept ? 'accepted' : 'refused', read, ({ sellerId, cooperativeId }) =>
      viewer.holds('seller', 'seller', sellerId) ||
      (cooperativeId && viewer.holds('manager', 'cooperative', cooperativeId))
        ? new OwnShop()
        : undefined,
    );
  }

  private async step(
    id: string,
    personId: string,
    to: Exclude<PermitState, 'submitted'>,
    reason: string | null,
    guard: (permit: LockedPermit) => PermitNotFound | OwnShop | undefined,
  ): Promise<PermitKept | PermitNotFound | PermitMoved | OwnShop> {
    if (!isId(id)) return new PermitNotFound();
    return this.database.inTransaction(async (tx) => {
      const permit = await this.permits.lock(tx, id);
      if (permit === undefined) return new PermitNotFound();
      const refused = guard(permit);
      if (refused !== undefined) return refused;
      if (!permitState.allows(permit.state, to)) return new PermitMoved();
      await this.permits.move(tx, id, { state: to, at: this.clock.now(), by: personId, reason });
      await this.record(tx, `permit.${to}`, personId, id);
      const payload: PermitDecided = { sellerId: permit.sellerId, permitId: id, state: to };
      const concerns = to !== 'withdrawn' || permit.state === 'accepted';
      if (concerns) await this.events.publish(tx, { name: PERMIT_DECIDED, payload });
      return { permitId: id };
    });
  }

  private read({ kind, number, issuer, ...days }: NewPermit, language: Language) {
    const problems: FieldProblem[] = [];
    const problem = (field: string, code: string): void => void problems.push(shopProblem(field, code, language));
    const digits = readPermitNumber(kind, number);
    if (digits === undefined) problem('number', `${kind.toUpperCase()}_INVALID`);
    const by = readText(issuer, 60, () => problem('issuer', 'ISSUER_INVALID'));
    if (!isStillGood(chinaDayOf(this.clock.now()), days)) problem('validUntil', 'VALID_UNTIL_INVALID');
    return digits === undefined || problems.length > 0 ? new InvalidInput(problems) : { number: digits, issuer: by };
  }

  private async record(tx: Transaction, action: string, actorId: string, subjectId: string): Promise<void> {
    await this.audit.record(tx, { actorId, action, subjectKind: 'permit', subjectId, outcome: 'done' });
  }
}
