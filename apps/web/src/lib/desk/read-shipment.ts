import type { ShipSellerOrderInput } from '#generated/graphql.js';
import { normaliseLine } from '../text/normalise.js';

/** What stood in the fields of one line when the form was sent. */
export interface TypedLine {
  lineId: string;
  quantity: string;
  grams: string;
  /** The grams the field was filled with, for the quantity it was filled with. */
  offeredGrams: string;
  /** Numbers of the certificates that were ticked; none for the oldest harvest. */
  certificates?: string[];
}

/** What stood in the fields of the whole form. */
export interface TypedShipment {
  carrierCode: string;
  trackingNumber: string;
  lines: TypedLine[];
}

type ParcelLine = Extract<ShipSellerOrderInput['lines'], readonly unknown[]>[number];

/** A line whose quantity is no whole number, or the lines of the parcel, none left out that has a piece in it. */
export function readShipment(typed: TypedLine[]): { wrong: string[] } | { lines: ParcelLine[] } {
  const read = typed.map((line) => ({ ...line, pieces: wholeNumber(line.quantity), weight: wholeNumber(line.grams) }));
  const wrong = read.flatMap(({ lineId, pieces, weight, grams }) => [
    ...(pieces === undefined ? [`quantity-${lineId}`] : []),
    ...(weight === undefined && grams.trim() !== '' ? [`grams-${lineId}`] : []),
  ]);
  if (wrong.length > 0) return { wrong };
  return {
    lines: read
      .filter(({ pieces }) => pieces !== undefined && pieces > 0)
      .map(({ lineId, pieces = 0, weight, grams, offeredGrams, certificates = [] }) => ({
        lineId,
        quantity: pieces,
        // Left as offered: packed as ordered, however many pieces go into this parcel.
        ...(weight === undefined || grams.trim() === offeredGrams ? {} : { packedGrams: weight }),
        ...(certificates.length > 0 && { certificates }),
      })),
  };
}

/** Where a problem of the API belongs in the form: `lines.1.quantity` stands at the second line. */
export function fieldOfProblem(path: string, lineIds: readonly string[]): string {
  const [, index, name] = /lines\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index === undefined || name === undefined) return path.split('.').at(-1) ?? path;
  const field = { packedGrams: 'grams', certificates: 'certificates' }[name] ?? 'quantity';
  return `${field}-${lineIds[Number(index)] ?? ''}`;
}

function wholeNumber(typed: string): number | undefined {
  const digits = normaliseLine(typed);
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}
