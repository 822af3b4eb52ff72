/* Keeps one page for when there is no network, and what it is drawn with. Everything else goes to the network. */
const VERSION = 'rione-{version}';
const KEPT = ['/offline.html', '{stylesheet}', '{script}', '/icons.svg', '/images/drawings.svg', '/fonts/titillium-web-latin-400.woff2', '/fonts/titillium-web-latin-700.woff2'];

self.addEventListener('install', event => {
  event.waitUntil(caches.open(VERSION).then(cache => cache.addAll(KEPT)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => name !== VERSION).map(name => caches.delete(name))))
    .then(() => self.clients.claim()));
});
self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/offline.html')));
  } else if (KEPT.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request.url)));
  }
});
