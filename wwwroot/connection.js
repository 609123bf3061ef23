// The connection to the portal. While it is lost a line says so, everything stays where it is and can be read, and it is tried again for as
// long as it takes. Where the portal no longer knows this page, as after it was started anew, the page is loaded again at the same place.
const line = document.getElementById('components-reconnect-modal'), words = line.querySelector('p');

line.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  document.documentElement.toggleAttribute('data-offline', state !== 'hide');
  if (state === 'rejected' || state === 'resume-failed') return again();
  if (state === 'failed') return Blazor.reconnect();
  words.textContent = state === 'hide' ? '' : 'Connection lost: what you type is kept and sent as soon as it is back. Everything can be read meanwhile.';
  document.dispatchEvent(new CustomEvent('planner-connection', { detail: state === 'hide' }));
});

// Only where it will be answered: a page that cannot be loaded is worse than one that stands still.
async function again() {
  const isThere = await fetch('health/ready', { cache: 'no-store' }).then(answer => answer.ok, () => false);
  if (isThere) location.reload();
  else setTimeout(again, 500);
}

// What is done meanwhile on the page itself cannot be told; the line has said so.
addEventListener('unhandledrejection', event => {
  if (document.documentElement.hasAttribute('data-offline') && /not in the 'Connected' State|connection being closed|connection was/i.test(event.reason?.message)) event.preventDefault();
});

Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 1_000_000, retryIntervalMilliseconds: tries => Math.min(3000, tries * 300) } } });
