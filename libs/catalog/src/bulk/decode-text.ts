import { SheetRefused } from './sheet-refused.js';

const NEW_LINE = 0x0a;
const FIRST_OF_MANY = 0x80;
/** So many characters that happen to be both are not met: each of them is one of some thousands. */
const FEWEST_TO_BE_SURE = 4;

/**
 * The words of a text file, whether Excel wrote it as UTF-8, with a byte order mark or without, as UTF-16 or, on a Chinese
 * Windows, as GB18030. A file in two of them, as lines pasted together make it, is refused at its first line of the other:
 * GB18030 reads nearly any bytes, and would make a name of nonsense.
 */
export function decodeText(bytes: Buffer): string | SheetRefused {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? decode('utf-16le', bytes) : undefined;
  const text = utf16 ?? decode('utf-8', bytes);
  if (text !== undefined) return refuseNul(text);
  const strange = findStrangeLine(bytes);
  if (strange !== undefined) return new SheetRefused('SHEET_ENCODING', { line: String(strange) });
  const gb = decode('gb18030', bytes);
  return gb === undefined ? new SheetRefused('SHEET_ENCODING', { line: String(findBrokenLine(bytes)) }) : refuseNul(gb);
}

/** Nobody types it, so what has it is a picture or a program with another name. */
function refuseNul(text: string): string | SheetRefused {
  return text.includes('\u0000') ? new SheetRefused('SHEET_NOT_A_TABLE') : text;
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line of a file in GB18030 that is UTF-8 beyond doubt. */
function findStrangeLine(bytes: Buffer): number | undefined {
  return findLine(bytes, (line) => {
    if (!line.some((byte) => byte >= FIRST_OF_MANY)) return false;
    const text = decode('utf-8', line);
    const many = [...(text ?? '')].filter((character) => character > '\u007f');
    return many.length >= FEWEST_TO_BE_SURE && many.every((character) => character > '\u07ff');
  });
}

function findBrokenLine(bytes: Buffer): number {
  return findLine(bytes, (line) => decode('gb18030', line) === undefined) ?? 1;
}

/** No character of either encoding has a byte of a new line in it. */
function findLine(bytes: Buffer, is: (line: Buffer) => boolean): number | undefined {
  for (let from = 0, number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf(NEW_LINE, from);
    const to = end === -1 ? bytes.length : end;
    if (is(bytes.subarray(from, to))) return number;
    from = to + 1;
  }
  return undefined;
}
