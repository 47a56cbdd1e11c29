import type { Language } from '@shanhuo/kernel';
import type { CutRow } from '../cut/cut.repository.js';
import { inLanguage, partName, provinceName } from '../cut/cut.names.js';
import type { SalesCut } from '../cut/cut.rules.js';
import type { SaleLineRow } from '../lines/sale-lines.repository.js';
import type { Column, ColumnKind } from './table.js';

/** A file's row of a line. */
export const LINE_COLUMNS: readonly Column<SaleLineRow>[] = [
  column('day', '日期', 'Day', ({ day }) => day),
  column('words', '类型', 'Kind', ({ kind }, language) => KINDS[kind][language]),
  column('words', '订单', 'Order', ({ sellerOrderCode }) => sellerOrderCode),
  column('words', '商品', 'Product', (row, language) => words(language, row.title, row.titleEn)),
  column('words', '规格', 'Variant', (row, language) => words(language, row.label, row.labelEn)),
  column('words', '农户', 'Seller', (row, language) => words(language, row.sellerName, row.sellerNameEn)),
  column('words', '村', 'Village', (row, language) => words(language, row.villageName, row.villageNameEn)),
  column('words', '类别', 'Category', (row, language) => words(language, row.categoryName, row.categoryNameEn)),
  column('words', '买家省份', 'Province of the buyer', (row, language) => provinceName(row.provinceCode, language)),
  column('count', '件数', 'Pieces', ({ quantity }) => quantity),
  column('money', '货款（元）', 'Goods (yuan)', ({ goodsFen }) => goodsFen),
  column('money', '其中农户（元）', 'Of it the grower (yuan)', ({ growerFen }) => growerFen),
  column('money', '其中合作社（元）', 'Of it the cooperative (yuan)', ({ cooperativeFen }) => cooperativeFen),
  column('money', '其中平台（元）', 'Of it the platform (yuan)', ({ platformFen }) => platformFen),
  column('money', '其中支付成本（元）', 'Of it the payment’s cost (yuan)', ({ paymentCostFen }) => paymentCostFen),
  column('money', '运费（元）', 'Freight (yuan)', ({ freightFen }) => freightFen),
  column('words', '账目', 'Ledger transaction', ({ transactionId }) => transactionId),
];

/** A file's row of a part. */
export function partColumns(cut: SalesCut): readonly Column<CutRow>[] {
  return [
    column('words', '名称', 'Name', (row, language) => partName(cut, row, language)),
    column('words', '编号', 'Code', ({ code }) => code),
    column('money', '销售额（元）', 'Gross (yuan)', ({ grossFen }) => grossFen),
    column('money', '退款（元）', 'Refunds (yuan)', ({ refundFen }) => refundFen),
    column('money', '净额（元）', 'Net (yuan)', ({ grossFen, refundFen }) => grossFen - refundFen),
    column('money', '运费（元）', 'Freight (yuan)', ({ freightFen }) => freightFen),
    column('count', '订单数', 'Orders', ({ orders }) => orders),
    column('count', '件数', 'Pieces', ({ quantity }) => quantity),
  ];
}

const KINDS = {
  sale: { 'zh-CN': '销售', en: 'Sale' },
  refund: { 'zh-CN': '退款', en: 'Refund' },
} as const;

function column<Row>(kind: ColumnKind, chinese: string, english: string, value: Column<Row>['value']): Column<Row> {
  return { kind, title: { 'zh-CN': chinese, en: english }, value };
}

function words(language: Language, chinese: string | null, english: string | null): string {
  return inLanguage(language, chinese ?? '', english ?? '');
}
