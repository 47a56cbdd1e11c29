import { statement, type Statement } from '@shanhuo/database';
import { FACT_COLUMN, SALES_CUTS, type SalesCut } from '../cut/cut.rules.js';
import { GOODS_FEN } from '../projection/projection.statements.js';
import type { Scope } from '../scope/scope.access.js';
import { SCOPE_COLUMN } from '../scope/scope.columns.js';

/** By what a list is kept to a part; `all` is the whole. */
export type SalesFilter = SalesCut | 'all';
const FILTERS: readonly SalesFilter[] = ['all', ...SALES_CUTS];
const SCOPES: readonly Scope['kind'][] = ['cooperative', 'seller'];

/** A key comes as text; a column that holds ids is compared as such. */
const KEY = (by: SalesCut): string => (FACT_COLUMN[by].endsWith('_id') ? '$4::uuid' : '$4::text');

/** What a list and a file show of a fact. */
const COLUMNS = `
  f.transaction_id as "transactionId", f.line_id as "lineId", f.kind, f.day, f.happened_at as "happenedAt",
  f.seller_order_code as "sellerOrderCode", f.province_code as "provinceCode", f.quantity,
  coalesce(c.name, f.category_code) as "categoryName", coalesce(c.name_en, f.category_code) as "categoryNameEn",
  ${GOODS_FEN('f')} as "goodsFen", f.freight_fen as "freightFen", f.grower_fen as "growerFen",
  f.cooperative_fen as "cooperativeFen", f.platform_fen as "platformFen", f.payment_cost_fen as "paymentCostFen",
  g.product_code as "productCode", g.title, g.title_en as "titleEn", g.label, g.label_en as "labelEn",
  s.code as "sellerCode", s.name as "sellerName", s.name_en as "sellerNameEn",
  v.name as "villageName", v.name_en as "villageNameEn"`;

/** Names of what the facts of a page are of, each looked up by its key. */
const NAMES = `
  left join insight.goods g on g.variant_id = f.variant_id
  left join village_seller.sellers s on s.id = f.seller_id
  left join village_seller.villages v on v.id = f.village_id
  left join catalog.categories c on c.code = f.category_code`;

const list = (scope: Scope['kind'], by: SalesFilter, order: 'newest' | 'oldest'): Statement => {
  const [direction, beyond] = order === 'newest' ? ['desc', '<'] : ['asc', '>'];
  // A list of all takes the same values: one way to call it.
  const kept = by === 'all' ? '$4::text is null' : `f.${FACT_COLUMN[by]} = ${KEY(by)}`;
  return statement(
    `insight.list_facts.${scope}.${by}.${order}`,
    `with page as materialized (
       select * from insight.sale_facts f
       where f.${SCOPE_COLUMN[scope]} = $1 and f.day between $2 and $3 and ${kept} and ($5::text is null or f.kind = $5)
         and (f.day, f.transaction_id, f.line_id) ${beyond} ($6::date, $7::uuid, $8::uuid)
       order by f.day ${direction}, f.transaction_id ${direction}, f.line_id ${direction} limit $9)
     select ${COLUMNS} from page f ${NAMES}
     order by f.day ${direction}, f.transaction_id ${direction}, f.line_id ${direction}`,
  );
};

type Lists = Readonly<Record<Scope['kind'], Readonly<Record<SalesFilter, Statement>>>>;
const lists = (order: 'newest' | 'oldest'): Lists =>
  Object.fromEntries(
    SCOPES.map((scope) => [scope, Object.fromEntries(FILTERS.map((by) => [by, list(scope, by, order)]))]),
  ) as unknown as Lists;

export const NEWEST_FIRST = lists('newest');
export const OLDEST_FIRST = lists('oldest');

/** What a list adds up to, from the sums by day that the dashboard shows. */
export const findSums = statement(
  'insight.find_sums',
  `select coalesce(sum(d.gross_fen), 0)::bigint as "grossFen", coalesce(sum(d.refund_fen), 0)::bigint as "refundFen",
     coalesce(sum(d.freight_fen), 0)::bigint as "freightFen",
     coalesce(sum(d.freight_refund_fen), 0)::bigint as "freightRefundFen"
   from insight.sales_by_day d
   where d.scope_id = $1 and d.cut = $2 and d.day between $3 and $4 and d.cut_key = $5`,
);

/** The key in facts and sums of what people name by a code. */
export const FIND_KEY: Readonly<Record<'village' | 'household' | 'product', Statement>> = {
  village: statement('insight.find_village_key', `select id::text as key from village_seller.villages where code = $1`),
  household: statement(
    'insight.find_household_key',
    `select id::text as key from village_seller.sellers where code = $1`,
  ),
  product: statement('insight.find_product_key', `select id::text as key from catalog.products where code = $1`),
};

/**
 * Entries of the ledger of one line, of one transaction or of all, where the scope has the fact it starts from. A seller
 * follows a line to the payout; a cooperative sees the sale and what went back.
 */
export const findEntries = (scope: Scope['kind']): Statement =>
  statement(
    `insight.find_entries.${scope}`,
    `select e.transaction_id as "transactionId", t.kind, t.happened_at as "happenedAt", t.china_day as day, e.position,
       e.account, e.role, -e.amount_fen as "amountFen"
     from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.line_id = $2 and ($3::uuid is null or e.transaction_id = $3)
       and exists (select from insight.sale_facts f where f.${SCOPE_COLUMN[scope]} = $1 and f.line_id = $2
         and f.transaction_id = $4)
       ${scope === 'seller' ? '' : `and t.kind in ('capture', 'refund_owed', 'reversal')`}
     order by t.id, e.position`,
  );
