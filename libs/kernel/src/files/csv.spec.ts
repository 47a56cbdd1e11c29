import { describe, expect, it } from '@jest/globals';
import { csvPieces, harmless } from './csv.js';

async function* count(rows: number): AsyncGenerator<number> {
  for (let row = 1; row <= rows; row++) yield row;
}

async function write(rows: number, cellsOf: (row: number) => string[]): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of csvPieces(['货', '价'], count(rows), cellsOf)) pieces.push(piece);
  return pieces;
}

describe('a file of CSV', () => {
  it('quotes what would end a cell or a line', async () => {
    expect(await write(1, () => ['a,"b"', '两\n行'])).toEqual(['货,价\r\n"a,""b""","两\n行"\r\n']);
  });

  it('comes in pieces of many lines, and whole', async () => {
    const pieces = await write(1_200, (row) => [String(row), '-1.00']);
    expect(pieces.length).toBe(3);
    expect(pieces.join('').split('\r\n')).toHaveLength(1_202);
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '＝1'])('marks %j, which a spreadsheet would run', (words) => {
    expect(harmless(words)).toBe(`'${words}`);
  });

  it('leaves words that no spreadsheet runs', () => {
    expect(harmless('木耳 - 干')).toBe('木耳 - 干');
  });
});
