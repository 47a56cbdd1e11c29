import type { CertificateBasis, IssueCertificateInput, LotUnit, SellerKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { readPackUnit } from '#lib/listing/listing-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';

/** What a promise can rest on, in the order of the ministry's form. */
export const certificateBases = ['ENTRUSTED_TEST', 'SELF_CHECK', 'INTERNAL_CONTROL', 'SELF_PROMISE'] as const;

/** As people call it. */
export function basisName(basis: CertificateBasis): string {
  const words = {
    ENTRUSTED_TEST: m.certificate_basis_entrusted,
    SELF_CHECK: m.certificate_basis_check,
    INTERNAL_CONTROL: m.certificate_basis_control,
    SELF_PROMISE: m.certificate_basis_promise,
  };
  return words[basis]();
}

/** A firm's certificate names it and says whom to call; who else issues one writes both on the label by hand. */
export function sellsAsFirm(kind: SellerKind | undefined): boolean {
  return kind === 'COOPERATIVE' || kind === 'COMPANY';
}

interface CertifiedLot {
  quantity: number;
  unit: LotUnit;
  certificates: { quantity: number }[];
}

/** What of a lot is not certified yet, as it would be typed: weight in jin. */
export function leftToCertify({ quantity, unit, certificates }: CertifiedLot) {
  const left = quantity - certificates.reduce((sum, each) => sum + each.quantity, 0);
  const typed = unit === 'GRAM' ? { amount: String(left / 500), unit: 'JIN' } : { amount: String(left), unit };
  return left > 0 ? { quantity: left, ...typed } : undefined;
}

/** What was typed and ticked. */
export function readTypedCertificate(
  form: FormData,
): Omit<IssueCertificateInput, 'code' | 'idempotencyKey' | 'sellerCode'> {
  return {
    amount: shownAgain(typedText(form, 'amount')),
    unit: readPackUnit(typedText(form, 'unit')),
    contact: shownAgain(typedText(form, 'contact')),
    bases: certificateBases.filter((basis) => form.getAll('basis').includes(basis)),
    promises: form.get('promises') === '1',
  };
}
