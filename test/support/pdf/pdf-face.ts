import { follow, type PdfObject } from './pdf-objects.js';

/** A face as a page uses it: what its codes mean, and how wide they are in thousandths of the size. */
export interface PdfFace {
  read(code: number): string;
  widthOf(code: number): number;
}

/** By the codes alone: what stands in the file for whoever searches, copies or reads aloud. */
export function readFace(objects: ReadonlyMap<number, PdfObject>, font: PdfObject): PdfFace {
  const words = readToUnicode(follow(objects, font, 'ToUnicode').stream);
  const [, listed = ''] = /\/W \[0 \[([\d. ]*)\]/.exec(follow(objects, font, 'DescendantFonts').dictionary) ?? [];
  const widths = listed.split(' ').map(Number);
  return {
    read: (code) => words.get(code) ?? '\u{fffd}',
    widthOf: (code) => widths[code] ?? Number.NaN,
  };
}

function readToUnicode(map: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, hex = ''], at) => {
      words.set(Number.parseInt(first, 16) + at, fromUtf16(hex.replaceAll(' ', '')));
    });
  }
  return words;
}

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
