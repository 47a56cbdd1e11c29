import { BYTE_ORDER_MARK, csvPieces, harmless } from '@shanhuo/kernel';
import { plainText, type Cell, type Table } from './table.js';

/** A table as a file of UTF-8, written as it is read. */
export async function* writeCsv({ columns, rows }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK);
  const titles = columns.map(({ title }) => harmless(title));
  for await (const piece of csvPieces(titles, rows, (cells) => cells.map(textOf))) yield Buffer.from(piece);
}

/** A negative amount begins like a formula and is none. */
function textOf(cell: Cell): string {
  const text = plainText(cell);
  return cell.kind === 'words' ? harmless(text) : text;
}
