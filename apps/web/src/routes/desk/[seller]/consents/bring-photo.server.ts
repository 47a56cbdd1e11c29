import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { sendBytes } from '#lib/server/api/send-bytes.js';
import { typedText } from '#lib/server/typed-text.js';

/** The photo of a form, or the one that arrived with it before; nothing of it stays here. */
export async function bringPhoto(
  event: RequestEvent,
  form: FormData,
): Promise<{ photoId: string } | { message: string }> {
  const photo = form.get('photo');
  if (!(photo instanceof File) || photo.size === 0) return { photoId: typedText(form, 'photoId').slice(0, 40) };
  const sent = await sendBytes<{ photoId?: unknown }>(event, '/media/families', photo);
  if ('problem' in sent) return { message: sent.problem };
  const { photoId } = sent.taken;
  return typeof photoId === 'string' ? { photoId } : { message: m.photo_refused() };
}
