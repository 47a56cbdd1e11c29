import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** Whole answer, head included. */
  readonly bytes: number;
}

/**
 * One kept-alive connection that asks, waits for the whole answer and hands it over. Plain sockets: an HTTP client that
 * does more would take the processor time it is there to measure.
 */
export function openConnection(
  port: number,
  onAnswer: (answer: Answer) => void,
  onError: (error: Error) => void,
): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let held = Buffer.alloc(0);
  let bodyStart = -1;
  /** End of the answer in bytes; undefined while it comes in chunks of unknown number. */
  let end: number | undefined;
  let status = 0;

  socket.on('data', (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (bodyStart === -1 && !readHead()) return;
    const complete = end === undefined ? held.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) : held.length >= end;
    if (!complete) return;
    const answer = { status, body: held.subarray(bodyStart), bytes: held.length };
    held = Buffer.alloc(0);
    bodyStart = -1;
    onAnswer(answer);
  });
  socket.on('error', onError);
  return socket;

  function readHead(): boolean {
    const at = held.indexOf(HEAD_END);
    if (at === -1) return false;
    const head = held.toString('latin1', 0, at);
    bodyStart = at + HEAD_END.length;
    status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    end = length === undefined ? undefined : bodyStart + Number(length);
    return true;
  }
}
