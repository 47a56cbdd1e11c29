import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import type { Locator } from 'playwright-core';

/** A sheet as somebody reads it: its titles, and what stands below each of them. */
export interface Sheet {
  readonly titles: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Presses a link that leads to a file. */
export async function download(link: Locator): Promise<Buffer> {
  const [file] = await Promise.all([link.page().waitForEvent('download'), link.click()]);
  return readFile(await file.path());
}

export async function readWorkbook(bytes: Buffer): Promise<Sheet> {
  const lines: string[][] = [];
  for await (const { values } of streamXlsxRows(bytes)) {
    lines.push(values.map((value) => (value === null || value === undefined ? '' : String(value as string | number))));
  }
  return toSheet(lines);
}

/** Text in one encoding and no other. */
export function readText(bytes: Buffer, encoding: 'utf8' | 'gb18030'): Sheet {
  return toSheet(parse(iconv.decode(bytes, encoding), { bom: true }) as string[][]);
}

export async function writeWorkbook({ titles, rows }: Sheet): Promise<Buffer> {
  async function* lines() {
    for (const row of rows) yield titles.map((title) => row[title] || null);
  }
  const pieces: Uint8Array[] = [];
  const columns = titles.map((header) => ({ header }));
  for await (const piece of writeXlsxStream(lines(), { name: '商品', columns })) pieces.push(piece);
  return Buffer.concat(pieces);
}

function toSheet([titles = [], ...lines]: readonly string[][]): Sheet {
  return { titles, rows: lines.map((cells) => Object.fromEntries(titles.map((title, i) => [title, cells[i] ?? '']))) };
}
