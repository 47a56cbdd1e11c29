import { redirect } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { getLocale } from '#generated/paraglide/runtime.js';
import { drawLabels } from '#lib/label/draw-labels.server.js';
import { findMissing, openLabelFaces } from '#lib/label/label-faces.server.js';
import { wordsOf } from '#lib/label/label.js';
import { readLotLabel } from '../read-lot-label.server.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { code, label, writtenOn } = await readLotLabel(event);
  const faces = await openLabelFaces();
  const missing = findMissing(wordsOf(label), faces);
  if (missing !== undefined) redirect(303, `label?missing=${encodeURIComponent(missing)}`);
  const paper = event.url.searchParams.get('paper') === 'roll' ? 'roll' : 'a4';
  const title = m.label_file({ code });
  const file = await drawLabels(label, faces, { paper, title, language: getLocale(), day: writtenOn });
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(file.length),
      'content-disposition': `inline; filename="label-${code}.pdf"; filename*=UTF-8''${encodeURIComponent(title)}.pdf`,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      // A certificate issued a minute later is on the next one.
      'cache-control': 'private, no-cache',
    },
  });
};
