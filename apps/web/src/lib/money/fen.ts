/** `"39.90"` → 3990n. Decimal strings of the API have two digits behind the point at most. */
export function toFen(amount: string): bigint {
  const [, sign, yuan = '0', digits = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? fail(amount);
  const fen = BigInt(yuan) * 100n + BigInt(digits.padEnd(2, '0'));
  return sign === '-' ? -fen : fen;
}

/** 3990n → `"39.90"`. */
export function fromFen(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fail(amount: string): never {
  throw new Error(`not an amount: ${amount}`);
}
