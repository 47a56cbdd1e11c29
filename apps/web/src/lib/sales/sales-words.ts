import type { SaleKind, SalePromiseOutcome, SalesCut, SalesPeriodKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { Language } from '../money/format-money.js';

const periods: Record<SalesPeriodKind, () => string> = {
  TODAY: m.sales_today,
  WEEK: m.sales_week,
  MONTH: m.sales_this_month,
  SEASON: m.sales_season,
  YEAR: m.sales_year,
  RANGE: m.sales_any_days,
};

const cutNames: Record<SalesCut, () => string> = {
  HOUSEHOLD: m.sales_cut_household,
  PRODUCT: m.sales_goods,
  VILLAGE: m.sales_cut_village,
  CATEGORY: m.sales_cut_category,
  PROVINCE: m.sales_cut_province,
};

const kinds: Record<SaleKind, () => string> = { SALE: m.sales_gross, REFUND: m.sales_refunds };

const promiseOutcomes: Record<SalePromiseOutcome, () => string> = { KEPT: m.sales_kept, MISSED: m.sales_missed };

export const periodName = (kind: SalesPeriodKind): string => periods[kind]();
export const cutName = (cut: SalesCut): string => cutNames[cut]();
export const saleKindName = (kind: SaleKind): string => kinds[kind]();
export const promiseOutcomeName = (outcome: SalePromiseOutcome): string => promiseOutcomes[outcome]();

/** 0.974 → `97.4%`; a dash where nothing fell due. */
export function formatShare(share: number | null | undefined, language: Language): string {
  if (share === null || share === undefined) return '—';
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
