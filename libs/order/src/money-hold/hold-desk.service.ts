import { Inject, Injectable } from '@nestjs/common';
import {
  BEFORE_NEWEST,
  fen,
  readMomentCursor,
  readPageSize,
  readShortCode,
  toPage,
  writeMomentCursor,
  type Fen,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { LedgerReader, type SellerBalances } from '@shanhuo/payment';
import { MoneyHoldRepository, type ListedHold, type PartOfOrder } from './money-hold.repository.js';

const LIST = 'money-holds';
const NOTHING: SellerBalances = { pendingFen: fen(0), availableFen: fen(0), heldFen: fen(0), paidFen: fen(0) };

/** A hold with what the ledger has on it. */
export interface HoldWithMoney extends ListedHold {
  readonly heldFen: Fen;
}

/** A part of an order with what its seller has of it, by how far it has come. */
export interface PartMoney {
  readonly part: PartOfOrder;
  readonly balances: SellerBalances;
  readonly hold: HoldWithMoney | undefined;
}

/** Money on hold, and money that may be put on hold, for operators. */
@Injectable()
export class HoldDesk {
  constructor(
    @Inject(MoneyHoldRepository) private readonly holds: MoneyHoldRepository,
    @Inject(LedgerReader) private readonly ledger: LedgerReader,
  ) {}

  /** Those that run, newest first. Throws BadRequestError for a wrong page size or cursor. */
  async list(first: number, after: string | undefined, language: Language): Promise<Page<HoldWithMoney>> {
    const size = readPageSize(first, language);
    const before = readMomentCursor(after, BEFORE_NEWEST, { list: LIST, language });
    const rows = await this.withMoney(await this.holds.list(before, size + 1));
    const cursorOf = ({ placedAt, id }: HoldWithMoney): string => writeMomentCursor(LIST, placedAt, id);
    return toPage(rows, { size, cursorOf, hasCursor: after !== undefined });
  }

  /** One that was just placed. */
  async get(id: string): Promise<HoldWithMoney> {
    const found = await this.holds.findListed(id);
    const [row] = await this.withMoney(found === undefined ? [] : [found]);
    if (row === undefined) throw new Error(`hold ${id} is not there`);
    return row;
  }

  /** All paid parts of the order of this code, which may be that of one of its parts; none of a code of nothing. */
  async findParts(code: string): Promise<PartMoney[]> {
    const read = readShortCode(code);
    const parts = read === undefined ? [] : await this.holds.findParts(read);
    if (parts.length === 0) return [];
    const ids = parts.map(({ id }) => id);
    const [balances, running] = await Promise.all([this.ledger.findGroupBalances(ids), this.holds.findRunning(ids)]);
    return parts.map((part) => {
      const own = balances.get(part.id) ?? NOTHING;
      const hold = running.get(part.id);
      return { part, balances: own, hold: hold && { ...hold, ...part, id: hold.id, heldFen: own.heldFen } };
    });
  }

  private async withMoney(rows: readonly ListedHold[]): Promise<HoldWithMoney[]> {
    if (rows.length === 0) return [];
    const balances = await this.ledger.findGroupBalances(rows.map(({ sellerOrderId }) => sellerOrderId));
    return rows.map((row) => ({ ...row, heldFen: balances.get(row.sellerOrderId)?.heldFen ?? fen(0) }));
  }
}
