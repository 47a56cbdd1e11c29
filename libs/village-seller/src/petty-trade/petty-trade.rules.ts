import { formatYuan, type ChinaDay, type Fen, type Language } from '@shanhuo/kernel';

/** The numbers an operator may change, as they hold on a day. */
export interface PettyTradeTerms {
  /** Above this, new goods are refused (E-Commerce Law 10; SAMR order 37 of 2021, article 8: ¥100,000 a year). */
  readonly limitFen: Fen;
  /** From this share of it on the seller is told, in basis points. */
  readonly noticeBp: number;
}

/** `free`: nothing to say. `near`: the limit is close. `stopped`: above it, new goods are refused. */
export type PettyTradePlace = 'free' | 'near' | 'stopped';

/** What a petty trader sold in twelve months, beside what may be. */
export interface PettyTradeStanding {
  readonly sellerId: string;
  readonly place: PettyTradePlace;
  /** Goods without freight, less what was given back: as the seller’s own books show it for these days. */
  readonly netFen: Fen;
  readonly limitFen: Fen;
  /** Net in whole percent of the limit, never rounded up to it. */
  readonly percent: number;
  readonly firstDay: ChinaDay;
  readonly lastDay: ChinaDay;
  /** When new goods may be brought again if nothing more is sold; null where that is not known, or nothing is stopped. */
  readonly opensOn: ChinaDay | null;
}

/** The least net that is near the limit. */
export function nearFromFen({ limitFen, noticeBp }: PettyTradeTerms): number {
  return Math.ceil((limitFen * noticeBp) / 10_000);
}

/** The limit itself may be reached; above it begins with one fen more. */
export function placeOf(netFen: number, terms: PettyTradeTerms): PettyTradePlace {
  if (netFen > terms.limitFen) return 'stopped';
  return netFen >= nearFromFen(terms) ? 'near' : 'free';
}

/** Net in whole percent of the limit. A limit of nothing is full with the first fen. */
export function percentOf(netFen: number, limitFen: number): number {
  return Math.floor((Math.max(netFen, 0) * 100) / Math.max(limitFen, 1));
}

/** Why new goods are refused, what was counted, what can be done, and when it ends by itself. */
export function sayStopped(
  { netFen, limitFen, firstDay, lastDay, opensOn }: Omit<PettyTradeStanding, 'sellerId' | 'place' | 'percent'>,
  language: Language,
): string {
  const [net, limit] = [formatYuan(netFen), formatYuan(limitFen)];
  if (language === 'en') {
    const opens = opensOn === null ? '' : ` If nothing more is sold, it ends by itself on ${opensOn}.`;
    return `New goods cannot be listed now. Without a business licence, petty trade may come to ¥${limit} in 12 months; from ${firstDay} to ${lastDay} you sold for ¥${net} (less refunds). What is on sale goes on selling.${opens} To list more before, register as a self-employed business and apply with that, or ask the county desk.`;
  }
  const opens = opensOn === null ? '' : `如果不再卖出，${opensOn} 起自动恢复。`;
  return `现在不能上架新商品：不办执照的小本买卖，12 个月里最多卖 ¥${limit}；您从 ${firstDay} 到 ${lastDay} 已卖 ¥${net}（退款已减去）。正在卖的商品照常卖。${opens}想现在就上新，请登记为个体工商户再申请开店，或者问县里的工作人员。`;
}
