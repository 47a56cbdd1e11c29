import { chinaDay, readProvince, type ChinaDay } from '@shanhuo/kernel';

/** A citizen identity number of 18 characters (GB 11643-1999) whose form was checked. */
export type IdentityNumber = string & { readonly brand: 'IdentityNumber' };

/** What is wrong with a number, from the most plain to the most subtle. */
export type IdentityNumberProblem =
  | 'IDENTITY_NUMBER_OLD'
  | 'IDENTITY_NUMBER_SHAPE'
  | 'IDENTITY_NUMBER_PROVINCE'
  | 'IDENTITY_NUMBER_DATE'
  | 'IDENTITY_NUMBER_CHECK'
  | 'IDENTITY_NUMBER_UNDERAGE';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const ADULT_YEARS = 18;
/** Residents of Taiwan with a residence permit have numbers of a province that no code of GB/T 2260 has. */
const RESIDENTS_OF_TAIWAN = '83';

/**
 * Reads a number as people type it: full-width digits, spaces and a small x are forgiven. Only the province of the first
 * six digits is judged: people keep the codes of counties that were renamed or merged. `today` decides the age.
 */
export function readIdentityNumber(text: string, today: ChinaDay): IdentityNumber | { problem: IdentityNumberProblem } {
  const typed = text.length > 60 ? '' : text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  if (/^\d{15}$/.test(typed)) return { problem: 'IDENTITY_NUMBER_OLD' };
  if (!/^\d{17}[\dX]$/.test(typed)) return { problem: 'IDENTITY_NUMBER_SHAPE' };
  if (!isProvince(typed.slice(0, 2))) return { problem: 'IDENTITY_NUMBER_PROVINCE' };
  const born = birthdayOf(typed);
  if (born === undefined || born > today) return { problem: 'IDENTITY_NUMBER_DATE' };
  if (identityCheckDigit(typed) !== typed[17]) return { problem: 'IDENTITY_NUMBER_CHECK' };
  if (!isAdult(born, today)) return { problem: 'IDENTITY_NUMBER_UNDERAGE' };
  return typed as IdentityNumber;
}

/** How a number is shown everywhere: its last four characters alone. */
export function maskIdentityNumber(number: IdentityNumber): string {
  return '*'.repeat(14) + number.slice(-4);
}

/** The last character, from the seventeen before it (ISO 7064, MOD 11-2). */
export function identityCheckDigit(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] ?? '';
}

function isProvince(digits: string): boolean {
  return digits === RESIDENTS_OF_TAIWAN || readProvince(`${digits}0000`) !== undefined;
}

function birthdayOf(number: string): ChinaDay | undefined {
  const text = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  try {
    return text < '1900-01-01' ? undefined : chinaDay(text);
  } catch {
    return undefined;
  }
}

/** Of age from the eighteenth birthday on; whoever was born on a leap day waits for 1 March where there is none. */
function isAdult(born: ChinaDay, today: ChinaDay): boolean {
  return `${Number(born.slice(0, 4)) + ADULT_YEARS}${born.slice(4)}` <= today;
}
