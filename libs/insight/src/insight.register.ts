import type { PersonalDataRegister } from '@shanhuo/identity';

const columnsOf = (table: string, ...columns: string[]): string[] =>
  columns.map((column) => `insight.${table}.${column}`);

/**
 * Buyers are counted by a number that is a digest of a person's id, or of a guest's blind index. It tells two apart and is
 * shown to nobody; whoever has the whole database could still find a person with an account by it, so it stands here. A
 * test compares this list with the tables.
 */
export const INSIGHT_REGISTER: PersonalDataRegister = {
  personal: ['first_seen', 'sale_facts', 'buyer_days'].map((table) => ({
    column: `insight.${table}.buyer`,
    storedAs: 'digest',
    purpose: 'to count buyers once each, without knowing who they are',
    basis: 'contract',
    keptUntil: 'as long as the figures of the trade; a guest’s leads to nobody once the order is forgotten',
  })),
  others: [
    ...columnsOf('sale_facts', 'kind', 'seller_order_code', 'category_code', 'province_code'),
    ...columnsOf('promise_facts', 'outcome'),
    ...columnsOf('goods', 'product_code', 'title', 'title_en', 'label', 'label_en'),
    ...columnsOf('sales_by_day', 'cut', 'cut_key'),
    ...columnsOf('watermarks', 'name'),
  ],
};
