// Forms that take photos of goods and need no draft: photos are small before they travel, and are shown.
import { openPhotoTray } from '../lib/photos/photo-tray.js';

const field = document.getElementById('photo');
const form = field?.closest('form');
const tray = openPhotoTray(field);
let goesOn = false;

form?.addEventListener('submit', (event) => {
  const status = field?.querySelector<HTMLElement>('[data-photo-status]');
  if (status) status.textContent = status.dataset['sending'] ?? '';
  if (!tray || goesOn) return;
  // The post waits until the photos are small, and goes on by itself with the button that was pressed. Not within this
  // event: a form that is being submitted does not submit itself again.
  event.preventDefault();
  const button = event.submitter;
  void tray.ready().then(() => {
    goesOn = true;
    setTimeout(() => form.requestSubmit(button ?? undefined));
  });
});
// Back from the next page, the form is fresh.
addEventListener('pageshow', () => (goesOn = false));
