/** An amount of renminbi in whole fen (1 yuan = 100 fen), a safe integer. May be negative in a ledger, never fractional. */
export type Fen = number & { readonly __unit: 'fen' };

/** Marks a number as fen. Throws on anything that is not a safe integer: a rounding belongs before this call, once. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`);
  return amount as Fen;
}

/** Reads a `bigint` column, which pg hands over as text. */
export function fenFromDatabase(value: string | number): Fen {
  return fen(Number(value));
}

/** The exact sum. Throws where it leaves the safe integers. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** Price of 500 g (one jin, the unit Chinese shoppers compare by) in fen, rounded half up. */
export function fenPer500Grams(priceFen: Fen, netWeightGrams: number): Fen {
  return fen(Math.round((priceFen * 500) / netWeightGrams));
}

/** What GraphQL's `Money` carries: yuan as an exact decimal string with two places. */
export interface MoneyValue {
  readonly amount: string;
  readonly currencyCode: 'CNY';
}

/** Fen as GraphQL shows them. */
export function toMoney(amountFen: Fen): MoneyValue {
  return { amount: formatYuan(amountFen), currencyCode: 'CNY' };
}

/** `39.9` becomes `3990`: a `Decimal` as GraphQL takes it, two places at most. Works on digits, never on floating yuan. */
export function readYuan(decimal: string): Fen {
  const [, sign, yuan = '', places = ''] = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(decimal) ?? [];
  if (yuan === '') throw new RangeError(`not an amount of yuan: ${decimal}`);
  const digits = Number(yuan + places.padEnd(2, '0'));
  return fen(sign === '-' && digits !== 0 ? -digits : digits);
}

/** `3990` becomes `39.90`. Works on digits, never on floating yuan. */
export function formatYuan(amountFen: Fen): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0');
  return `${amountFen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
