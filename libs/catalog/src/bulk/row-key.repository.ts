import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, statement, type Statement } from '@shanhuo/database';

const findCode = statement(
  'catalog.find_product_of_row_key',
  `select p.code from catalog.products p
   where p.id = (select product_id from catalog.row_keys where seller_id = $1 and row_key = $2)
   union all
   select p.code from catalog.products p where p.seller_id = $1 and p.client_request_id = $3 limit 1`,
);

/** A key stays with its product, and a product with its key. */
const keep = statement(
  'catalog.keep_row_key',
  `insert into catalog.row_keys (seller_id, row_key, product_id)
   select p.seller_id, $3, p.id from catalog.products p where p.seller_id = $1 and p.code = $2 on conflict do nothing`,
);

const findSent = statement('catalog.find_sent_stock', `select packs from catalog.sent_stocks where variant_id = $1`);

const keepSent = statement(
  'catalog.keep_sent_stock',
  `insert into catalog.sent_stocks (variant_id, packs) values ($1, $2)
   on conflict (variant_id) do update set packs = excluded.packs where sent_stocks.packs <> excluded.packs`,
);

const findVillageCodes = statement(
  'catalog.find_village_codes_of_goods',
  `select id, code from village_seller.villages where id = any($1)`,
);
const findKeys = statement(
  'catalog.find_row_keys_of_products',
  `select product_id as id, row_key as code from catalog.row_keys where product_id = any($1)`,
);

/** Knows goods again when their file comes a second time. */
@Injectable()
export class RowKeyRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Code of the product that a seller's key stands for. */
  async findCode(sellerId: string, rowKey: string): Promise<string | undefined> {
    const [row] = await this.database.read<{ code: string }>(findCode, [sellerId, rowKey, requestIdOf(rowKey)]);
    return row?.code;
  }

  async keep(sellerId: string, code: string, rowKey: string): Promise<void> {
    await this.database.write(keep, [sellerId, code, rowKey]);
  }

  /** What the last file said of a pack. */
  async findSent(variantId: string): Promise<number | undefined> {
    return (await this.database.read<{ packs: number }>(findSent, [variantId]))[0]?.packs;
  }

  async keepSent(variantId: string, packs: number): Promise<void> {
    await this.database.write(keepSent, [variantId, packs]);
  }

  /** Codes of villages, by their ids. */
  findVillageCodes(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    return this.named(findVillageCodes, ids);
  }

  /** A seller's own keys for products, by their ids. */
  findKeys(productIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.named(findKeys, productIds);
  }

  private async named(asked: Statement, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    const rows = await this.database.read<{ id: string; code: string }>(asked, [wanted]);
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}

/**
 * Under which a product of a key is listed: always the same, so that a worker that died between listing it and writing
 * its key down lists it once.
 */
export function requestIdOf(rowKey: string): string {
  return `row-${createHash('sha256').update(rowKey.normalize('NFC')).digest('hex').slice(0, 48)}`;
}
