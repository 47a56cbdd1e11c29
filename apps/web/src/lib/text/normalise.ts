// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
const controls = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** One line of typed text: full-width letters and digits become plain ones, invisible characters go, spaces fold into one. */
export function normaliseLine(typed: string): string {
  return typed.normalize('NFKC').replace(controls, ' ').replace(/\s+/g, ' ').trim();
}

/** A phone number or one-time code as typed (`１３８ 0013-8000`) → its digits, a leading +86 dropped. Anything else stays for the API to refuse. */
export function normaliseDigits(typed: string): string {
  return normaliseLine(typed)
    .replace(/[\s\-()._]/g, '')
    .replace(/^(\+|00)86(?=1\d{10}$)/, '');
}
