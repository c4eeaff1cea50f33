/** Service worker: the files of this version of the page, kept when it is installed and served from there. The build writes the names and the version above it. */
/* global self, caches, fetch, OFFLINE_FILES, OFFLINE_VERSION */

const NAME = `streefpeil-${OFFLINE_VERSION}`;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(OFFLINE_FILES)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('streefpeil-') && name !== NAME).map((name) => caches.delete(name)))));
});

// What is not ours to keep goes to the server as if nobody stood in between.
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(caches.open(NAME).then((cache) => cache.match(event.request, { ignoreSearch: true })).then((kept) => kept ?? fetch(event.request)));
});
