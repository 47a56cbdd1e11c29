// The one script of a dashboard: hears that sales changed, and puts the new figures in place of the old. Without it the
// page is the same at the next look.
const board = document.querySelector('[data-live]');
if (board && 'EventSource' in window) {
  let current = board;
  let fetching = false;
  let again = false;
  const refresh = async () => {
    if (fetching) return void (again = true);
    fetching = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-live]');
      // Whoever is choosing days or following a link is not interrupted.
      if (!fresh || current.querySelector('form')?.contains(document.activeElement)) return;
      const open = current.querySelector('details')?.open;
      current.replaceWith(fresh);
      current = fresh;
      const details = fresh.querySelector('details');
      if (details && open) details.open = true;
      const told = fresh.querySelector('.told');
      if (told) told.textContent = fresh.dataset.liveTold;
    } finally {
      fetching = false;
      if (again) {
        again = false;
        void refresh();
      }
    }
  };
  const line = new EventSource(board.dataset.live);
  line.addEventListener('sales', () => void refresh());
  addEventListener('pagehide', () => line.close());
}
