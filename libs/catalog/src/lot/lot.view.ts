import type { Language } from '@shanhuo/kernel';
import type { HarvestSums } from './harvest-sums.service.js';
import { LotWrittenType } from './lot.result.js';
import type { LotRecordRow, LotRow, StockRecordRow } from './lot.rows.js';
import type { HarvestSumConnectionType } from './harvest-sum.types.js';
import type { LotRecordType, LotType } from './lot.types.js';
import type { StockRecordType } from './stock-record.types.js';

/** Results are told apart by the names of their classes. */
export class LotWritten extends LotWrittenType {}

/** A name in the language of the reader; goods without an English one keep theirs. */
function inLanguage(name: string, nameEn: string, language: Language): string {
  return language === 'en' ? nameEn || name : name;
}

interface ActingRow {
  readonly cooperativeName: string | null;
  readonly cooperativeNameEn: string | null;
}

function actingName({ cooperativeName, cooperativeNameEn }: ActingRow, language: Language): string | null {
  return cooperativeName === null ? null : inLanguage(cooperativeName, cooperativeNameEn ?? '', language);
}

/** A lot as GraphQL shows it. */
export function toLot(row: LotRow, language: Language): LotType {
  const { id, code, sellerCode, productCode, harvestedOn, quantity, unit, place, note, closedAt } = row;
  return {
    ...{ id, code, sellerCode, productCode, harvestedOn, quantity, unit, place, note, closedAt },
    sellerName: inLanguage(row.sellerName, row.sellerNameEn, language),
    title: inLanguage(row.title, row.titleEn, language),
    villageName: inLanguage(row.villageName, row.villageNameEn, language),
    recordCount: row.records,
  };
}

export function toLotRecord(row: LotRecordRow, language: Language): LotRecordType {
  const { number, kind, harvestedOn, quantity, unit, place, note, reason, byName } = row;
  return {
    ...{ number, kind, harvestedOn, quantity, unit, place, note, reason, byName },
    at: new Date(row.at),
    actingCooperativeName: actingName(row, language),
  };
}

export function toStockRecord(row: StockRecordRow, language: Language): StockRecordType {
  const { id, why, fromOnHand, toOnHand, soldBefore, at, byName, lotCode } = row;
  return {
    ...{ id, why, fromOnHand, toOnHand, soldBefore, at, byName, lotCode },
    label: inLanguage(row.label, row.labelEn, language),
    actingCooperativeName: actingName(row, language),
  };
}

export function toHarvestSums({ page, totals }: HarvestSums, language: Language): HarvestSumConnectionType {
  return {
    nodes: page.nodes.map(({ month, title, titleEn, unit, lots, sellers, quantity }) => ({
      ...{ month, unit, lots, sellers },
      title: inLanguage(title, titleEn, language),
      quantity: String(quantity),
    })),
    pageInfo: page.pageInfo,
    totals: totals.map(({ unit, lots, quantity }) => ({ unit, lots, quantity: String(quantity) })),
  };
}
