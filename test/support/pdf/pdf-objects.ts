import { inflateSync } from 'node:zlib';

/** An object of a PDF as our writer leaves it: no object streams, no encryption. */
export interface PdfObject {
  readonly dictionary: string;
  /** Inflated; empty for objects without. */
  readonly stream: string;
}

/** The objects of a file, by number. */
export function readObjects(file: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(file).toString('latin1');
  if (!text.startsWith('%PDF-1.')) throw new Error('no PDF');
  const objects = new Map<number, PdfObject>();
  for (const [, number, body = ''] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    const begins = body.indexOf('\nstream\n');
    const dictionary = begins === -1 ? body : body.slice(0, begins);
    const stream = begins === -1 ? '' : inflate(dictionary, body.slice(begins + 8, body.lastIndexOf('\nendstream')));
    objects.set(Number(number), { dictionary, stream });
  }
  return objects;
}

function inflate(dictionary: string, stream: string): string {
  if (!dictionary.includes('/FlateDecode')) return stream;
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** The object that a key of a dictionary leads to. */
export function follow(objects: ReadonlyMap<number, PdfObject>, { dictionary }: PdfObject, key: string): PdfObject {
  const [, number] = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary) ?? [];
  const found = objects.get(Number(number));
  if (found === undefined) throw new Error(`no ${key} in ${dictionary}`);
  return found;
}
