import { fen, fenPer500Grams, toMoney, type Language } from '@shanhuo/kernel';
import type { Finding } from '../review/finding.js';
import type { ListingContent } from './listing.content.js';
import type { ListingRow, ListingVariantRow, RevisionRow } from './listing.rows.js';
import { LISTING_STEPS } from './listing.states.js';
import type { ListingContentType, ListingType } from './listing.types.js';
import type { ListingFindingType, ListingRevisionType } from './revision.types.js';
import type { ListingVariantType } from './offer.types.js';

const OPEN = new Set(['draft', 'in_review', 'changes_wanted']);

/** What its seller works on: what is open, what was refused or taken back, else what buyers see. */
export function contentAtWork({ revision, live, productState }: ListingRow): ListingContent {
  if (revision === null) return live;
  return OPEN.has(revision.state) || productState === 'draft' ? revision.content : live;
}

/** A listing as GraphQL shows it. */
export function toListing(row: ListingRow, language: Language): ListingType {
  const content = contentAtWork(row);
  const { revision, productState } = row;
  const may = (step: keyof typeof LISTING_STEPS): boolean =>
    (LISTING_STEPS[step] as readonly string[]).includes(productState);
  const isListed = row.variants.length > 0;
  return {
    row,
    code: row.code,
    sellerCode: row.sellerCode,
    state: row.state,
    clientRequestId: row.clientRequestId,
    title: content.title,
    content: toContent(content),
    live: productState === 'on_sale' && content !== row.live ? toContent(row.live) : null,
    offer: content.offer ?? null,
    variants: row.variants.map((variant) => toListingVariant(variant, language)),
    revision: revision && toRevision(revision, language),
    publishedAt: row.publishedAt,
    pausedAt: row.pausedAt,
    windows: content.windows ?? row.windows,
    canChange: may('change') && isListed,
    canWithdrawChange: revision?.state === 'in_review' || revision?.state === 'changes_wanted',
    canPause: may('pause') && row.pausedAt === null,
    canResume: may('resume') && row.pausedAt !== null,
    canTakeDown: may('takeDown'),
  };
}

export function toContent(content: ListingContent): ListingContentType {
  return { ...content, content };
}

export function toRevision(revision: RevisionRow, language: Language): ListingRevisionType {
  const { id, number, base, state, reason } = revision;
  return {
    ...{ id, number, base, state, reason },
    submittedAt: dateOf(revision.submittedAt),
    decidedAt: dateOf(revision.decidedAt),
    findings: toFindings(revision.findings, language),
  };
}

export function toFindings(findings: readonly Finding[], language: Language): ListingFindingType[] {
  return findings.map(({ code, field, level, found, message, messageEn }) => ({
    ...{ code, field, level, found },
    message: language === 'en' ? messageEn : message,
  }));
}

export function toListingVariant(row: ListingVariantRow, language: Language): ListingVariantType {
  const priceFen = fen(row.priceFen);
  return {
    id: row.id,
    label: language === 'en' ? row.labelEn : row.label,
    packAmount: row.packAmount === null ? null : String(row.packAmount),
    packUnit: row.packUnit,
    netWeightGrams: row.netWeightGrams,
    itemCount: row.itemCount,
    shippingWeightGrams: row.shippingWeightGrams,
    price: toMoney(priceFen),
    pricePer500g: row.netWeightGrams === null ? null : toMoney(fenPer500Grams(priceFen, row.netWeightGrams)),
    available: row.onHand - row.reserved,
    reserved: row.reserved,
    onHand: row.onHand,
  };
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
