import type { ChinaDay, Language } from '@shanhuo/kernel';
import { isGoodOn, showDocument } from '@shanhuo/village-seller';
import type { MarkClaimRow } from './mark.repository.js';
import type { MarkClaimType } from './mark.types.js';

/** A mark as its seller and the desk see it. Its class has the name of the GraphQL type: results are told apart by it. */
export class MarkClaim {}

export function toMarkClaim(row: MarkClaimRow, today: ChinaDay, language: Language): MarkClaimType {
  const en = language === 'en';
  const { id, kind, number, validFrom, validUntil, state, submittedAt, decidedAt, reason } = row;
  const { withdrawnAt, withdrawalReason, documentId, productCode, sellerCode, holdsGoods } = row;
  const names = en ? row.namesEn : row.names;
  return Object.assign(new MarkClaim(), {
    ...{ id, kind, number, validFrom, validUntil, state, submittedAt, decidedAt, reason },
    ...{ withdrawnAt, withdrawalReason, productCode, sellerCode },
    evidence: en ? row.evidenceEn : row.evidence,
    areas: names.filter((name) => name !== null),
    shows: state === 'accepted' && holdsGoods && isGoodOn(today, row),
    document: showDocument(documentId),
    productTitle: (en && row.productTitleEn) || row.productTitle,
    sellerName: (en && row.sellerNameEn) || row.sellerName,
  });
}
