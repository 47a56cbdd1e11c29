import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database } from '@shanhuo/database';
import {
  chinaDay,
  chinaDayOf,
  Clock,
  Failure,
  InvalidInput,
  isId,
  newId,
  type FieldProblem,
  type Language,
} from '@shanhuo/kernel';
import { readText } from '../application/application.fields.js';
import { shopProblem } from '../seller/shop.words.js';
import type { SellerKind } from '../seller/seller.states.js';
import { ChecklistRepository } from './checklist.repository.js';
import type { ChecklistItemKind } from './checklist.rows.js';

/** An item as an operator adds it. */
export interface NewChecklistItem {
  readonly kind: SellerKind;
  readonly code: string;
  readonly itemKind: ChecklistItemKind;
  readonly words: string;
  readonly wordsEn: string;
  readonly required: boolean;
  readonly position: number;
  readonly validFrom: string;
}

/** There is no such item, or it ends before that day. */
export class ChecklistItemNotFound extends Failure {
  readonly code = 'CHECKLIST_ITEM_NOT_FOUND';
}

/** The list of this kind changed. */
export interface ChecklistKept {
  readonly kind: SellerKind;
}

/** What is asked of applicants, as operators keep it: items are added and ended by day, and none is ever edited. */
@Injectable()
export class ChecklistDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ChecklistRepository) private readonly items: ChecklistRepository,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asked from its day on; applications handed in before keep the list they had. */
  async add(operatorId: string, item: NewChecklistItem, language: Language): Promise<ChecklistKept | InvalidInput> {
    const problems: FieldProblem[] = [];
    const problem = (field: string, code: string): void => void problems.push(shopProblem(field, code, language));
    const words = readText(item.words, 200, () => problem('words', 'WORDS_MISSING'));
    const wordsEn = readText(item.wordsEn, 200, () => problem('wordsEn', 'WORDS_MISSING'));
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(item.code)) problem('code', 'CODE_INVALID');
    if (item.validFrom < chinaDayOf(this.clock.now())) problem('validFrom', 'DAY_PAST');
    if (problems.length > 0) return new InvalidInput(problems);
    const { kind, itemKind, code, required, position, validFrom } = item;
    const row = { id: newId(), sellerKind: kind, code, itemKind, words, wordsEn, required, position, validFrom };
    await this.database.inTransaction(async (tx) => {
      await this.items.add(tx, { ...row, validTo: null });
      await this.audit.record(tx, {
        actorId: operatorId,
        action: 'checklist.item-added',
        subjectKind: 'checklist-item',
        subjectId: row.id,
        outcome: 'done',
        details: { kind, code },
      });
    });
    return { kind };
  }

  /** Asked no more from a day on. */
  async end(
    operatorId: string,
    { id, on }: { id: string; on: string },
    language: Language,
  ): Promise<ChecklistKept | InvalidInput | ChecklistItemNotFound> {
    const today = chinaDayOf(this.clock.now());
    if (on < today) return new InvalidInput([shopProblem('on', 'DAY_PAST', language)]);
    if (!isId(id)) return new ChecklistItemNotFound();
    return this.database.inTransaction(async (tx) => {
      const kind = await this.items.end(tx, id, chinaDay(on), today);
      if (kind === undefined) return new ChecklistItemNotFound();
      await this.audit.record(tx, {
        actorId: operatorId,
        action: 'checklist.item-ended',
        subjectKind: 'checklist-item',
        subjectId: id,
        outcome: 'done',
        details: { on },
      });
      return { kind };
    });
  }
}
