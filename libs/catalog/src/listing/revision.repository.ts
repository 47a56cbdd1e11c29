import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import type { Finding } from '../review/finding.js';
import type { ProductState } from '../product/product.states.js';
import type { ListingContent } from './listing.content.js';
import type { LockedProduct } from './listing.rows.js';
import type { RevisionBase, RevisionState } from './listing.states.js';

const LOCKED = `select id, code, seller_id as "sellerId", state, paused_at as "pausedAt", published_at as "publishedAt"
  from catalog.products`;
const lockProduct = statement('catalog.lock_product', `${LOCKED} where code = $1 and seller_id = $2 for no key update`);
const lockProductById = statement('catalog.lock_product_by_id', `${LOCKED} where id = $1 for no key update`);

const lockProductOfRevision = statement(
  'catalog.lock_product_of_revision',
  `${LOCKED} where id = (select product_id from catalog.product_revisions where id = $1) for no key update`,
);

const lockProductOfRequest = statement(
  'catalog.lock_product_of_client_request',
  `${LOCKED} where seller_id = $1 and client_request_id = $2 for no key update`,
);

const claimProduct = statement(
  'catalog.claim_product',
  `insert into catalog.products (id, code, seller_id, village_id, title, title_en, description, description_en,
    return_class, ship_within_hours, state, client_request_id)
   select $1, $2, e.id, e.village_id, '', '', '', '', 'seven_day', 48, 'draft', $4
   from village_seller.sellers e where e.id = $3
   on conflict (seller_id, client_request_id) where client_request_id is not null do nothing
   returning id`,
);

const findNewest = statement(
  'catalog.find_newest_revision',
  `select id, number, base, state, content from catalog.product_revisions
   where product_id = $1 order by number desc limit 1`,
);

const keepRevision = statement(
  'catalog.keep_revision',
  `insert into catalog.product_revisions (id, product_id, number, base, state, content, findings, submitted_at, submitted_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const keepDraft = statement(
  'catalog.keep_draft',
  `update catalog.product_revisions set content = $2 where id = $1 and state = 'draft'`,
);

const endOpen = statement(
  'catalog.end_open_revision',
  `update catalog.product_revisions set state = $2
   where product_id = $1 and state in ('draft', 'in_review', 'changes_wanted')`,
);

const decide = statement(
  'catalog.decide_revision',
  `update catalog.product_revisions set state = $2, decided_at = $3, decided_by = $4, reason = $5
   where id = $1 and state = 'in_review' returning product_id as "productId", base, content`,
);

const setState = statement(
  'catalog.set_product_state',
  `update catalog.products set state = $2, published_at = case when $2 = 'on_sale' then $3 else published_at end
   where id = $1`,
);

const setPause = statement('catalog.set_product_pause', `update catalog.products set paused_at = $2 where id = $1`);

const applyContent = statement(
  'catalog.apply_content',
  `update catalog.products p set title = $2::json ->> 'title', title_en = $2::json ->> 'titleEn',
    description = $2::json ->> 'description', description_en = $2::json ->> 'descriptionEn',
    season = nullif($2::json ->> 'season', ''), season_en = nullif($2::json ->> 'seasonEn', ''),
    category_id = g.id,
    specialty_id = (select s.id from catalog.specialties s where s.code = $2::json ->> 'specialtyCode'),
    village_id = coalesce(($2::json ->> 'villageId')::uuid, p.village_id),
    return_class = coalesce($2::json ->> 'returnClass', g.return_class),
    ship_within_hours = coalesce(($2::json ->> 'shipWithinHours')::int, g.ship_within_hours), prepacked = $3
   from catalog.categories g where p.id = $1 and g.code = $2::json ->> 'categoryCode' returning p.id`,
);

const dropPictures = statement(
  'catalog.drop_product_pictures',
  `delete from catalog.product_pictures where product_id = $1`,
);
const keepPictures = statement(
  'catalog.keep_product_pictures',
  `insert into catalog.product_pictures (product_id, position, content_hash)
   select $1, n, hash from unnest($2::text[]) with ordinality as t (hash, n)`,
);

/** The newest revision of a product, as much of it as the next step asks. */
export interface NewestRevision {
  readonly id: string;
  readonly number: number;
  readonly base: RevisionBase;
  readonly state: RevisionState;
  readonly content: ListingContent;
}

/** Writes drafts, revisions and what they do to their product. Every writer locks the product first. */
@Injectable()
export class RevisionRepository {
  async lock(tx: Transaction, sellerId: string, code: string): Promise<LockedProduct | undefined> {
    return (await runIn<LockedProduct>(tx, lockProduct, [code, sellerId]))[0];
  }

  async lockById(tx: Transaction, productId: string): Promise<LockedProduct | undefined> {
    return (await runIn<LockedProduct>(tx, lockProductById, [productId]))[0];
  }

  async lockOfRevision(tx: Transaction, revisionId: string): Promise<LockedProduct | undefined> {
    return (await runIn<LockedProduct>(tx, lockProductOfRevision, [revisionId]))[0];
  }

  /** Throws where there is none: asked only once `claim` said that there is one. */
  async lockOfRequest(tx: Transaction, sellerId: string, clientRequestId: string): Promise<LockedProduct> {
    const [row] = await runIn<LockedProduct>(tx, lockProductOfRequest, [sellerId, clientRequestId]);
    if (row === undefined) throw new Error(`no product of request ${clientRequestId}`);
    return row;
  }

  /** A product in draft under an id that the seller's device made; false where that id has one, maybe since this moment. */
  async claim(tx: Transaction, id: string, code: string, sellerId: string, clientRequestId: string): Promise<boolean> {
    return (await runIn(tx, claimProduct, [id, code, sellerId, clientRequestId])).length > 0;
  }

  async findNewest(tx: Transaction, productId: string): Promise<NewestRevision | undefined> {
    return (await runIn<NewestRevision>(tx, findNewest, [productId]))[0];
  }

  async keep(
    tx: Transaction,
    revision: {
      readonly productId: string;
      readonly number: number;
      readonly base: RevisionBase;
      readonly state: 'draft' | 'in_review';
      readonly content: ListingContent;
      readonly findings: readonly Finding[];
      readonly at: Date | null;
      readonly by: string | null;
    },
  ): Promise<string> {
    const id = newId();
    const { productId, number, base, state, content, findings, at, by } = revision;
    const values = [id, productId, number, base, state, JSON.stringify(content), JSON.stringify(findings), at, by];
    await runIn(tx, keepRevision, values);
    return id;
  }

  async keepDraft(tx: Transaction, id: string, content: ListingContent): Promise<void> {
    await runIn(tx, keepDraft, [id, JSON.stringify(content)]);
  }

  async endOpen(tx: Transaction, productId: string, state: 'superseded' | 'withdrawn'): Promise<void> {
    await runIn(tx, endOpen, [productId, state]);
  }

  /** Undefined where it is no longer in review. */
  async decide(
    tx: Transaction,
    id: string,
    decision: {
      readonly state: 'approved' | 'changes_wanted' | 'refused';
      readonly at: Date;
      readonly by: string;
      readonly reason: string | null;
    },
  ): Promise<{ readonly base: RevisionBase; readonly content: ListingContent } | undefined> {
    const { state, at, by, reason } = decision;
    return (await runIn<{ base: RevisionBase; content: ListingContent }>(tx, decide, [id, state, at, by, reason]))[0];
  }

  async setState(tx: Transaction, productId: string, state: ProductState, at: Date | null): Promise<void> {
    await runIn(tx, setState, [productId, state, at]);
  }

  async setPause(tx: Transaction, productId: string, since: Date | null): Promise<void> {
    await runIn(tx, setPause, [productId, since]);
  }

  /** Makes a product what a revision says. Who reads English is shown the Chinese words where there are no others. */
  async apply(tx: Transaction, productId: string, content: ListingContent): Promise<void> {
    const words = {
      ...content,
      titleEn: content.titleEn || content.title,
      descriptionEn: content.descriptionEn || content.description,
      seasonEn: content.seasonEn || content.season,
    };
    const prepacked = content.prepacked === null ? null : JSON.stringify(content.prepacked);
    const applied = await runIn(tx, applyContent, [productId, JSON.stringify(words), prepacked]);
    if (applied.length === 0) throw new Error(`no category ${content.categoryCode} for product ${productId}`);
    await runIn(tx, dropPictures, [productId]);
    await runIn(tx, keepPictures, [productId, content.pictures]);
  }
}
