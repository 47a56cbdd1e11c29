import type { DraftPhoto } from './draft.js';
import { askShop, NotSent } from './not-sent.js';

/** Where photos begin to travel. */
const begin = '/desk/photos';
/** tus 1.0.0 (https://tus.io/protocols/resumable-upload): a kept library speaks it at the other end. */
const protocol = { 'tus-resumable': '1.0.0' };
/** Small enough that 50 kbit/s carry one in eight seconds, large enough that the way there and back is a tenth of it. */
const pieceBytes = 48 * 1024;
const pieceMs = 90_000;
const askMs = 30_000;
/** Looking at a photo may have to queue behind other people's. */
const takeMs = 60_000;
const mostRestarts = 3;

/** What became of a photo: the hash by which the shop knows it, or why it is not taken, in words. */
export type SentPhoto = { readonly hash: string } | { readonly problem: string };

/**
 * Sends what the shop has not got yet of a photo, piece by piece; `moved` hears where it stands after each, and by that
 * a later try goes on. Rejects with `NotSent`.
 */
export async function sendPhoto(
  photo: DraftPhoto,
  bytes: Blob,
  person: string,
  moved: (address: string, sent: number) => Promise<void>,
): Promise<SentPhoto> {
  let { address } = photo;
  // All of it went before, and only the last word was lost.
  const known = address !== undefined && photo.sent >= bytes.size ? await askToTake(address) : undefined;
  if (known) return known;
  for (let restarts = 0; restarts <= mostRestarts; restarts++) {
    if (address === undefined) {
      address = await beginUpload(bytes.size, person);
      await moved(address, 0);
    }
    const sent = (await sendRest(address, bytes, moved)) ? await askToTake(address) : undefined;
    if (sent) return sent;
    // The shop keeps half a photo for a day; this one is older, or was never there.
    address = undefined;
  }
  throw new NotSent('shop');
}

async function beginUpload(size: number, person: string): Promise<string> {
  const headers = { ...protocol, 'upload-length': String(size), 'x-draft-person': person };
  const answer = await askShop(begin, { method: 'POST', headers }, askMs);
  const address = answer.headers.get('location');
  if (answer.status !== 201 || address === null) throw new NotSent('shop');
  return new URL(address, self.location.origin).pathname;
}

/** False where the shop knows nothing of it any more. */
async function sendRest(
  address: string,
  bytes: Blob,
  moved: (address: string, sent: number) => Promise<void>,
): Promise<boolean> {
  let offset = await askOffset(address);
  while (offset !== undefined && offset < bytes.size) {
    const body = bytes.slice(offset, offset + pieceBytes);
    const headers = {
      ...protocol,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    };
    const answer = await askShop(address, { method: 'PATCH', headers, body }, pieceMs);
    // Another try of the same photo was faster, or is at it: the shop's word counts.
    offset = answer.status === 204 ? readOffset(answer) : await askOffset(address);
    if (offset !== undefined) await moved(address, offset);
  }
  return offset !== undefined;
}

async function askOffset(address: string): Promise<number | undefined> {
  const answer = await askShop(address, { method: 'HEAD', headers: protocol }, askMs);
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (!answer.ok) throw new NotSent('shop');
  return readOffset(answer);
}

function readOffset(answer: Response): number {
  const offset = Number(answer.headers.get('upload-offset') ?? 'none');
  if (!Number.isSafeInteger(offset) || offset < 0) throw new NotSent('shop');
  return offset;
}

/** Asked again, the shop answers alike: an answer that was lost costs no photo. */
async function askToTake(address: string): Promise<SentPhoto | undefined> {
  const answer = await askShop(`${address}/taken`, { method: 'POST' }, takeMs);
  if (!answer.ok) return undefined;
  const { hash, problem } = (await answer.json()) as { hash?: string; problem?: string };
  if (hash !== undefined) return { hash };
  return problem === undefined ? undefined : { problem };
}
