import { Inject, Injectable } from '@nestjs/common';
import {
  readCursor,
  readPageSize,
  readShortCode,
  toPage,
  writeCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { SellerRepository } from './seller.repository.js';
import type { CooperativeRow, SellerRow } from './seller.rows.js';

/** Sellers and cooperatives as visitors see them. */
@Injectable()
export class SellerService {
  constructor(@Inject(SellerRepository) private readonly sellers: SellerRepository) {}

  /** Undefined for a code of nobody, and for a seller the public may not see (not approved, or gone). */
  async findSeller(code: string, language: Language): Promise<SellerRow | undefined> {
    const read = readShortCode(code);
    return read === undefined ? undefined : this.sellers.findSellerByCode(read, language);
  }

  /** Sellers the public may see, in no order. */
  async findSellersById(ids: readonly string[], language: Language): Promise<SellerRow[]> {
    return [...(await this.sellers.findSellersById(ids, language)).values()];
  }

  async findCooperative(code: string, language: Language): Promise<CooperativeRow | undefined> {
    const read = readShortCode(code);
    return read === undefined ? undefined : this.sellers.findCooperativeByCode(read, language);
  }

  /** One page of cooperatives. Throws BadRequestError for a wrong argument. */
  async listCooperatives(first: number, after: string | undefined, language: Language): Promise<Page<CooperativeRow>> {
    const size = readPageSize(first, language);
    const [code = ''] =
      after === undefined
        ? []
        : readCursor(after, { list: 'cooperatives', types: ['string'], argument: 'after', language });
    const rows = await this.sellers.listCooperatives(String(code), size + 1, language);
    return toPage(rows, {
      size,
      cursorOf: (row) => writeCursor('cooperatives', [row.code]),
      hasCursor: after !== undefined,
    });
  }
}
