import { dropDraft, findDraft } from './draft-store.js';

const key = 'shanhuo-posted';

/** This tab remembers which form went off whole: a full phone, which sends it so, has no room to write it beside the draft. */
export function rememberPosted(id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // Not allowed here: the words stay in the list, and handed in again they are no second product.
  }
}

/** The shop has what this tab posted under this id: the words of it that found room here are no goods of their own. */
export async function settlePosted(id: string): Promise<void> {
  if (sessionStorage.getItem(key) !== id) return;
  sessionStorage.removeItem(key);
  if ((await findDraft(id))?.state.name === 'typing') await dropDraft(id);
}
