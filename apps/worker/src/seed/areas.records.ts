import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaRecord } from '@shanhuo/village-seller';

/** The areas of the country under the hash of their file, read only where that is another than last time. */
export function readAreas(folder: string): { contentHash: string; read: () => AreaRecord[] } {
  const bytes = readFileSync(join(folder, 'areas.csv'));
  return { contentHash: createHash('sha256').update(bytes).digest('hex'), read: () => toRecords(bytes.toString()) };
}

/** Forty-five thousand lines without a quote among them: taken apart here in a fifth of the time of a CSV reader. */
function toRecords(text: string): AreaRecord[] {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/);
  if (head !== 'code,name') throw new Error('areas.csv has other columns than code and name');
  return lines.map((line) => {
    const [, code, name] = /^(\d{6}|\d{9}),([^,"]+)$/.exec(line) ?? [];
    if (code === undefined || name === undefined) throw new Error(`areas.csv: ${line}`);
    return { code, name };
  });
}
