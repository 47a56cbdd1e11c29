import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
/** Stands where a size is in a larger field: no table of ours needs one. */
const IN_ZIP64 = 0xffffffff;
const DEFLATED = 8;
const TAG = 0x3c;
const MOST_ENTRIES = 500;

/** Why nobody should go on with a zip. */
export type BadZip = 'too-large' | 'unreadable';

/** What may be in a zip: bytes, and tags, of which a reader makes objects many times as large. */
export interface ZipBounds {
  readonly bytes: number;
  readonly tags: number;
}

/**
 * Bytes and tags of all that is packed in a zip. The sizes that a zip says of itself are whatever its maker wrote, so each
 * part is unpacked here once, one after another, and never beyond what is left.
 */
export function unpackedSize(bytes: Buffer, most: ZipBounds): ZipBounds | BadZip {
  try {
    return sumOf(bytes, most);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    // Offsets beyond the end, and data that is none.
    if (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS' || code?.startsWith('Z_'))
      return 'unreadable';
    throw error;
  }
}

function sumOf(bytes: Buffer, most: ZipBounds): ZipBounds | BadZip {
  const end = findEnd(bytes);
  if (end === undefined) return 'unreadable';
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return 'too-large';
  let [total, tags] = [0, 0];
  for (let i = 0, at = bytes.readUInt32LE(end + 16); i < entries; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY) return 'unreadable';
    const part = unpack(bytes, at, most.bytes - total);
    if (typeof part === 'string') return part;
    total += part.length;
    tags += countTags(part, most.tags - tags);
    if (total > most.bytes || tags > most.tags) return 'too-large';
    at += ENTRY_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { bytes: total, tags };
}

function unpack(bytes: Buffer, entry: number, left: number): Buffer | BadZip {
  const [packed, local] = [bytes.readUInt32LE(entry + 20), bytes.readUInt32LE(entry + 42)];
  if (packed === IN_ZIP64 || local === IN_ZIP64) return 'too-large';
  if (bytes.readUInt32LE(local) !== LOCAL) return 'unreadable';
  const from = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const part = bytes.subarray(from, from + packed);
  return bytes.readUInt16LE(entry + 10) === DEFLATED
    ? inflateRawSync(part, { maxOutputLength: Math.max(left, 1) })
    : part;
}

function countTags(part: Buffer, left: number): number {
  let count = 0;
  for (let at = part.indexOf(TAG); at !== -1 && count <= left; at = part.indexOf(TAG, at + 1)) count++;
  return count;
}

/** The last that is there, as readers of zips look for it. */
function findEnd(bytes: Buffer): number | undefined {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
