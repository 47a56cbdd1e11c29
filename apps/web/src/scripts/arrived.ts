// A form that was posted whole has arrived: its words on this phone are not waiting for anything.
import { settlePosted } from '../lib/drafts/posted-form.js';

const id = document.querySelector<HTMLElement>('[data-arrived]')?.dataset['arrived'];
// A browser that keeps nothing for us has nothing to settle.
if (id !== undefined) void settlePosted(id).catch(() => undefined);
