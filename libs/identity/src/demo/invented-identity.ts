import { randomInt } from 'node:crypto';
import { addChinaDays, chinaDay } from '@shanhuo/kernel';
import { identityCheckDigit, type IdentityNumber } from '../real-name/identity-number.rules.js';

/** A county code that was never given out, in Hubei: whoever reads the number knows at once that nobody has it. */
const NOBODYS_COUNTY = '429999';

/** A number of nobody, right in form, of somebody between 20 and 80; made when it is needed and written down nowhere. */
export function inventIdentityNumber(): IdentityNumber {
  const born = addChinaDays(chinaDay('1950-01-01'), randomInt(20_000));
  const stem = `${NOBODYS_COUNTY}${born.replaceAll('-', '')}${randomInt(1000).toString().padStart(3, '0')}`;
  return (stem + identityCheckDigit(stem)) as IdentityNumber;
}
