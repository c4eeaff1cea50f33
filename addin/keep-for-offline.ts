/** Keeps the page's own files on the machine, so that it opens without a network too. Where the browser does not allow that, nothing is kept and all else works. */

export function keepForOffline(): void {
  if (!/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
  const register = (): void => void navigator.serviceWorker.register('offline.js').catch(() => undefined);
  // After the page itself has been loaded: it goes first.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register);
}
