// A file is worked off elsewhere: its page is asked again, as long as somebody looks at it.
function again() {
  if (document.visibilityState === 'visible') location.reload();
  else document.addEventListener('visibilitychange', again, { once: true });
}
setTimeout(again, 3000);
