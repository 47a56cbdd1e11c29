import { readLotLabel } from '../read-lot-label.server.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  ...(await readLotLabel(event)),
  /** A character that the faces of the file lack: this page has what the browser has. */
  missing: [...(event.url.searchParams.get('missing') ?? '')][0],
});
