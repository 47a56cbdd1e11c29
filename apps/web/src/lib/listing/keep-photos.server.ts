import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { sendBytes } from '#lib/server/api/send-bytes.js';

const mostPhotos = 9;

/** Photos as far as they have arrived, and what is wrong with the others. */
export interface KeptPhotos {
  pictures: string[];
  problem: string | undefined;
}

/**
 * Sends the photos of a form on, one after the other: what has arrived stays, whatever becomes of the rest of the form.
 * A browser sends an empty file where none was chosen.
 */
export async function keepPhotos(event: RequestEvent, form: FormData, already: readonly string[]): Promise<KeptPhotos> {
  const files = form.getAll('photo').filter((value): value is File => value instanceof File && value.size > 0);
  const pictures = [...already];
  const problems: string[] = [];
  for (const file of files) {
    if (pictures.length >= mostPhotos) {
      problems.push(m.photo_too_many());
      break;
    }
    const sent = await sendBytes<{ contentHash: string }>(event, '/media', file);
    if ('problem' in sent)
      problems.push(files.length + already.length > 1 ? `${nameOf(file)}: ${sent.problem}` : sent.problem);
    else if (!pictures.includes(sent.taken.contentHash)) pictures.push(sent.taken.contentHash);
  }
  return { pictures, problem: problems.length > 0 ? problems.join(' ') : undefined };
}

function nameOf({ name }: File): string {
  return [...name].slice(0, 40).join('');
}
