import { fen, toMoney, type Language } from '@shanhuo/kernel';
import { inLanguage, provinceName } from '../cut/cut.names.js';
import type { CountedLine, SaleLinePage } from './sale-lines.service.js';
import type { SaleLineConnectionType, SaleLineType } from './sale-lines.types.js';

/** A page of lines as GraphQL shows it. */
export function toSaleLines(page: SaleLinePage, language: Language): SaleLineConnectionType {
  return {
    nodes: page.nodes.map((row) => toSaleLine(row, language)),
    pageInfo: page.pageInfo,
    sum: toMoney(page.sumFen),
    freight: toMoney(page.freightFen),
  };
}

function toSaleLine(row: CountedLine, language: Language): SaleLineType {
  const words = (chinese: string | null, english: string | null): string =>
    inLanguage(language, chinese ?? '', english ?? '');
  return {
    transactionId: row.transactionId,
    lineId: row.lineId,
    kind: row.kind,
    day: row.day,
    happenedAt: row.happenedAt,
    sellerOrderCode: row.sellerOrderCode,
    productTitle: words(row.title, row.titleEn),
    variantLabel: words(row.label, row.labelEn),
    sellerCode: row.sellerCode ?? '',
    sellerName: words(row.sellerName, row.sellerNameEn),
    villageName: words(row.villageName, row.villageNameEn),
    provinceName: provinceName(row.provinceCode, language),
    quantity: row.quantity,
    amount: toMoney(fen(row.goodsFen)),
    freight: toMoney(fen(row.freightFen)),
    grower: toMoney(fen(row.growerFen)),
    cooperative: toMoney(fen(row.cooperativeFen)),
    runningTotal: toMoney(row.runningFen),
  };
}
