import { Readable } from 'node:stream';
import { ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { Reply } from '../media/refuse-upload.js';

/** Files that are written at once at one door of a process: each takes part of a processor. */
const MOST_AT_ONCE = 6;
const SECONDS_TO_WAIT = '10';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  'csv-gb18030': 'text/csv; charset=gb18030',
} as const;

/** A sheet while it is written. */
export interface SentSheet {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly format: keyof typeof TYPES;
}

/** Answers with sheets as they are written, which no cache keeps; where many are, whoever asks is to come back. */
export class SheetSender {
  private writing = 0;

  send({ pieces, name, format }: SentSheet, reply: Reply): StreamableFile {
    if (this.writing >= MOST_AT_ONCE) {
      reply.header('Retry-After', SECONDS_TO_WAIT);
      throw new ServiceUnavailableException();
    }
    reply.header('Cache-Control', 'no-store');
    this.writing++;
    const stream = Readable.from(pieces, { objectMode: false }).once('close', () => this.writing--);
    const disposition = `attachment; filename="${name}.${format === 'xlsx' ? 'xlsx' : 'csv'}"`;
    return new StreamableFile(stream, { type: TYPES[format], disposition });
  }
}
