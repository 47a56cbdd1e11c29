import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import type { MomentPlace } from '@shanhuo/kernel';
import { MarkEntity } from './mark.entity.js';
import type { MarkKind, MarkState } from './mark.states.js';
import {
  decideMark,
  findGoods,
  findMark,
  findOfProduct,
  findPlaces,
  listAtDesk,
  lockGoods,
  withdrawMark,
} from './mark.statements.js';

/** A mark as its seller and the desk see it. */
export interface MarkClaimRow {
  readonly id: string;
  readonly kind: MarkKind;
  readonly number: string;
  readonly evidence: string;
  readonly evidenceEn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly state: MarkState;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly documentId: string | null;
  readonly productCode: string;
  readonly productTitle: string;
  readonly productTitleEn: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
  /** Of the area it holds in. */
  readonly names: readonly (string | null)[];
  readonly namesEn: readonly (string | null)[];
  /** Whether the goods come from there today. */
  readonly holdsGoods: boolean;
}

/** A place that an area was named by. */
export interface MarkPlace {
  readonly code: string;
  readonly placeId: string;
  readonly holdsGoods: boolean;
}

/** What becomes of a mark: by whom, when, and why. */
export interface MarkStep {
  readonly to: MarkState;
  readonly from: readonly MarkState[];
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

@Injectable()
export class MarkRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findOfProduct(productId: string): Promise<MarkClaimRow[]> {
    return this.database.read(findOfProduct, [productId]);
  }

  async findMark(id: string): Promise<MarkClaimRow | undefined> {
    return (await this.database.read<MarkClaimRow>(findMark, [id]))[0];
  }

  listAtDesk(state: MarkState, after: MomentPlace, limit: number): Promise<MarkClaimRow[]> {
    return this.database.read(listAtDesk, [state, after.at, after.id, limit]);
  }

  findPlaces(codes: readonly string[], villageId: string): Promise<MarkPlace[]> {
    return this.database.read(findPlaces, [codes, villageId]);
  }

  async findGoods(code: string, sellerId: string): Promise<{ id: string; villageId: string } | undefined> {
    return (await this.database.read<{ id: string; villageId: string }>(findGoods, [code, sellerId]))[0];
  }

  async add(tx: Transaction, mark: MarkEntity): Promise<void> {
    await tx.insert(MarkEntity, mark);
  }

  /** The goods of a mark, locked until the transaction ends. */
  async lockGoods(
    tx: Transaction,
    id: string,
  ): Promise<{ productId: string; sellerId: string; sellerCode: string } | undefined> {
    return (await runIn<{ productId: string; sellerId: string; sellerCode: string }>(tx, lockGoods, [id]))[0];
  }

  /** False where it stood otherwise by now. */
  async move(tx: Transaction, id: string, { to, from, at, by, reason }: MarkStep): Promise<boolean> {
    const update = to === 'withdrawn' ? withdrawMark : decideMark;
    return (await runIn(tx, update, [id, to, from, at, by, reason])).length > 0;
  }
}
