/** A whole number as typed (`２`, ` 3 `), or undefined for anything else. More than there can be is for the API to refuse. */
export function readQuantity(typed: string, least: number): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  if (!/^\d{1,5}$/.test(digits)) return undefined;
  const quantity = Number(digits);
  return quantity >= least ? quantity : undefined;
}
