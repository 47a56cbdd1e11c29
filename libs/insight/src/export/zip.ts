import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, read as it is packed. */
export interface ZipFile {
  readonly name: string;
  readonly pieces: AsyncIterable<Buffer>;
}

interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

const DEFLATED = 8;
/** Bit 3: sizes follow the content, since nobody knows them before. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
/** 1 January 1980, where the format begins: two files of the same content are the same bytes. */
const NO_TIME = 0x0021_0000;
const LARGEST = 0xffff_ffff;

/** An archive as PKWARE's APPNOTE has it (4.3), written as it is read; no file of it is ever held whole. 4 GiB at most. */
export async function* writeZip(files: AsyncIterable<ZipFile>): AsyncGenerator<Buffer> {
  const packed: Packed[] = [];
  let offset = 0;
  for await (const { name, pieces } of files) {
    const begin = localHeader(Buffer.from(name));
    yield begin;
    const counted = count(pieces);
    let packedSize = 0;
    for await (const piece of deflate(counted.pieces)) {
      packedSize += piece.length;
      yield piece;
    }
    const entry = { name: Buffer.from(name), ...counted.sums(), packedSize, offset };
    const end = sizesOf(entry);
    yield end;
    offset += begin.length + packedSize + end.length;
    if (offset > LARGEST) throw new RangeError('an archive of more than 4 GiB needs another format');
    packed.push(entry);
  }
  const directory = Buffer.concat(packed.map(directoryEntry));
  yield Buffer.concat([directory, endOfDirectory(packed.length, directory.length, offset)]);
}

/** Ends with its reader: who stops reading ends the source, too. */
function deflate(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const packing = createDeflateRaw({ level: 6 });
  // Its errors come out where it is read.
  pipeline(Readable.from(pieces), packing, () => undefined);
  return packing as AsyncIterable<Buffer>;
}

function count(pieces: AsyncIterable<Buffer>) {
  let [crc, size] = [0, 0];
  async function* counting(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
  }
  return { pieces: counting(), sums: () => ({ crc, size }) };
}

/** Little-endian numbers of two or four bytes. */
function bytes(...numbers: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, width]) => {
      const buffer = Buffer.alloc(width);
      if (width === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value);
      return buffer;
    }),
  );
}

function localHeader(name: Buffer): Buffer {
  const fields = bytes([0x0403_4b50, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [NO_TIME, 4], [0, 4], [0, 4], [0, 4]);
  return Buffer.concat([fields, bytes([name.length, 2], [0, 2]), name]);
}

function sizesOf({ crc, packedSize, size }: Packed): Buffer {
  return bytes([0x0807_4b50, 4], [crc, 4], [packedSize, 4], [size, 4]);
}

function directoryEntry({ name, crc, packedSize, size, offset }: Packed): Buffer {
  return Buffer.concat([
    bytes([0x0201_4b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [NO_TIME, 4]),
    bytes([crc, 4], [packedSize, 4], [size, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ]);
}

function endOfDirectory(fileCount: number, size: number, offset: number): Buffer {
  return bytes([0x0605_4b50, 4], [0, 2], [0, 2], [fileCount, 2], [fileCount, 2], [size, 4], [offset, 4], [0, 2]);
}
