import { encodeQR } from 'qr';

/**
 * A QR code as one SVG path on a square of `size` units, quiet zone included, so that a page needs no foreign markup and
 * a printer gets edges, not pixels. Neighbours in a row are one rectangle: half the bytes.
 */
export function drawQr(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return { size: rows.length, path: rows.map(drawRow).join('') };
}

function drawRow(row: readonly boolean[], y: number): string {
  const rectangles = row.map((dark, x) => {
    if (!dark || row[x - 1]) return '';
    const end = row.indexOf(false, x);
    const width = (end === -1 ? row.length : end) - x;
    return `M${x} ${y}h${width}v1h-${width}z`;
  });
  return rectangles.join('');
}
