import { readPhone } from '@shanhuo/identity';
import type { SellerKind } from '@shanhuo/village-seller';

/**
 * Whose certificates say whom to call (联系方式, MARA order 2025 no. 4). What is kept with a certificate can never be taken
 * back, so it is a number of the firm; a family writes its own on the label by hand, where and when it likes.
 */
export const CONTACT_KINDS: readonly SellerKind[] = ['cooperative', 'company'];

/** Beijing and the 02x have three digits and numbers of eight; all others four, and numbers of seven or eight. */
const LANDLINE = /^(010|02\d)([2-8]\d{7})$|^(0[3-9]\d{2})([2-8]\d{6,7})$/;
const SERVICE = /^([48]00)(\d{3})(\d{4})$/;

/** A mobile number as everywhere, a landline with its area code, or a 400 number, as people dial it; undefined if it is none. */
export function readContact(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const mobile = readPhone(text);
  if (mobile !== undefined) return mobile.slice('+86'.length);
  const digits = text.normalize('NFKC').replaceAll(/[\s\-().·‐-―]/g, '');
  const groups = LANDLINE.exec(digits) ?? SERVICE.exec(digits);
  return groups?.slice(1).filter(Boolean).join('-');
}
