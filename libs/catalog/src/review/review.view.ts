import type { Language } from '@shanhuo/kernel';
import type { ListingContent } from '../listing/listing.content.js';
import { toContent, toFindings, toListingVariant } from '../listing/listing.view.js';
import type { ReviewRow } from './review.repository.js';
import type { ListingReviewType } from './review.types.js';

/** What a seller brought, beside what buyers see; `held` are sellers the reviewer acts for. */
export function toReview(row: ReviewRow, held: ReadonlySet<string>, language: Language): ListingReviewType {
  const { revision, live } = row;
  const { content } = revision;
  const isOnSale = row.productState === 'on_sale';
  return {
    row,
    id: revision.id,
    number: revision.number,
    base: revision.base,
    state: revision.state,
    listingCode: row.code,
    submittedAt: row.submittedAt,
    decidedAt: revision.decidedAt === null ? null : new Date(revision.decidedAt),
    reason: revision.reason,
    before: isOnSale ? toContent(live) : null,
    after: toContent(content),
    changed: isOnSale ? differences(live, content) : FIELDS,
    variants: row.variants.map((variant) => toListingVariant(variant, language)),
    findings: toFindings(revision.findings, language),
    canDecide: revision.state === 'in_review' && !held.has(row.sellerId),
  };
}

const FIELDS = [
  'pictures',
  'title',
  'titleEn',
  'description',
  'descriptionEn',
  'season',
  'seasonEn',
  'categoryCode',
  'specialtyCode',
  'villageId',
  'shipWithinHours',
  'returnClass',
  'prepacked',
] as const satisfies readonly (keyof ListingContent)[];

/** Left out, these are none. */
const WITHOUT_DEFAULT: ReadonlySet<string> = new Set(['prepacked', 'specialtyCode']);

/** English words that are left out are the Chinese ones, and a default that is left out is what it was. */
function differences(before: ListingContent, after: ListingContent): string[] {
  return FIELDS.filter((field) => {
    const [old, brought] = [before[field] ?? null, after[field] ?? null];
    if (brought === null || (brought === '' && field.endsWith('En'))) return old !== null && WITHOUT_DEFAULT.has(field);
    return JSON.stringify(old) !== JSON.stringify(brought);
  });
}
