import { m } from '#generated/paraglide/messages.js';
import type { DraftWords } from './say-draft.js';

/** Sentences the script fills in and shows, in the language of the page. */
export function draftWords(): DraftWords {
  return {
    ofShop: m.draft_of_shop({ shop: '{shop}' }),
    untitled: m.draft_untitled(),
    typing: m.draft_typing({ time: '{time}' }),
    photoComes: m.draft_photo_comes(),
    photoLacks: m.draft_photo_lacks({ time: '{time}' }),
    queued: m.draft_queued(),
    link: m.draft_link(),
    linkStay: m.draft_link_stay(),
    shop: m.draft_shop(),
    shopStay: m.draft_shop_stay(),
    signIn: m.draft_sign_in_first(),
    photo: m.draft_photo({ number: '{number}', count: '{count}', percent: '{percent}' }),
    lastStep: m.draft_last_step(),
    refused: m.draft_refused({ reason: '{reason}' }),
    listed: m.listing_done_listed(),
    already: m.listing_done_already(),
    draft: m.draft_with_us(),
    full: m.draft_full(),
    noMemory: m.draft_no_memory(),
    sendingNow: m.draft_sending_now(),
    dropSure: m.draft_drop_sure(),
  };
}
