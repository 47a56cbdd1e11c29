export interface CountedMoney {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Sums amounts by currency, exactly; without any, nothing of our own money: `[{ amount: "0.00", currencyCode: "CNY" }]`. */
export function sumAmounts(amounts: readonly CountedMoney[]): CountedMoney[] {
  const sums = new Map<string, bigint>([['CNY', 0n]]);
  for (const { amount, currencyCode } of amounts) {
    sums.set(currencyCode, (sums.get(currencyCode) ?? 0n) + toHundredths(amount));
  }
  return [...sums].map(([currencyCode, sum]) => ({ amount: toDecimal(sum), currencyCode }));
}

function toHundredths(amount: string): bigint {
  const [, sign, units = '0', hundredths = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  const value = BigInt(units + hundredths.padEnd(2, '0'));
  return sign === '-' ? -value : value;
}

function toDecimal(sum: bigint): string {
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
