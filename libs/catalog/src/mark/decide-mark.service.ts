import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, type Transaction } from '@shanhuo/database';
import { readInput, type Viewer } from '@shanhuo/identity';
import {
  BEFORE_OLDEST,
  Clock,
  InvalidInput,
  isId,
  readMomentCursor,
  readPageSize,
  toPage,
  writeMomentCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { z } from 'zod';
import { CardProjection } from '../card/card.projection.js';
import { ListingAccess } from '../listing/listing-access.js';
import { reasonField } from '../listing/listing.fields.js';
import { OwnShopReview } from '../review/review.failures.js';
import { MarkKept } from './hand-in-mark.service.js';
import { markDecided, type MarkDecision } from './mark.events.js';
import { MarkMoved, MarkNotFound } from './mark.failures.js';
import { MarkRepository, type MarkClaimRow } from './mark.repository.js';
import type { MarkState } from './mark.states.js';
import { MARK_PROBLEMS } from './mark.words.js';

const LIST = 'marks-at-desk';
const reasonInput = z.object({ reason: reasonField });

/** From where an operator's word moves a mark; a seller may take one back that waits, too. */
const FROM: Record<MarkDecision, readonly MarkState[]> = {
  accepted: ['submitted'],
  refused: ['submitted'],
  withdrawn: ['accepted'],
};

type Answer = MarkKept | MarkNotFound | MarkMoved | OwnShopReview | InvalidInput;

/** The desk that looks at the papers of marks: each decision carries a reason, and shows at once, everywhere. */
@Injectable()
export class DecideMarkService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MarkRepository) private readonly marks: MarkRepository,
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(CardProjection) private readonly cards: CardProjection,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those that stand so, the longest first. */
  async findPage(
    state: MarkState,
    first: number,
    after: string | undefined,
    language: Language,
  ): Promise<Page<MarkClaimRow>> {
    const size = readPageSize(first, language);
    const place = readMomentCursor(after, BEFORE_OLDEST, { list: LIST, language });
    return toPage(await this.marks.listAtDesk(state, place, size + 1), {
      size,
      cursorOf: ({ submittedAt, id }) => writeMomentCursor(LIST, submittedAt, id),
      hasCursor: after !== undefined,
    });
  }

  async decide(
    viewer: Viewer,
    { id, decision, reason }: { id: string; decision: MarkDecision; reason: string },
    language: Language,
  ): Promise<Answer> {
    const read = readInput(reasonInput, { reason }, MARK_PROBLEMS, language);
    if (read instanceof InvalidInput) return read;
    const { personId } = viewer;
    if (!isId(id) || personId === undefined) return new MarkNotFound();
    const held = await this.access.findHeldIds(viewer);
    return this.database.inTransaction(async (tx): Promise<Answer> => {
      const goods = await this.marks.lockGoods(tx, id);
      if (goods === undefined) return new MarkNotFound();
      if (held.has(goods.sellerId)) return new OwnShopReview();
      const step = { to: decision, from: FROM[decision], at: this.clock.now(), by: personId, reason: read.reason };
      if (!(await this.marks.move(tx, id, step))) return new MarkMoved();
      await this.cards.refresh(tx, [goods.productId]);
      await this.events.publish(tx, markDecided({ markId: id, sellerId: goods.sellerId, decision }));
      await this.record(tx, personId, `mark.${decision}`, id, goods.sellerId);
      return new MarkKept(id);
    });
  }

  private record(tx: Transaction, actorId: string, action: string, subjectId: string, sellerId: string): Promise<void> {
    const entry = { actorId, action, subjectKind: 'mark', subjectId, outcome: 'done' } as const;
    return this.audit.record(tx, { ...entry, details: { sellerId } });
  }
}
