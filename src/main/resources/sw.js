/* Keeps the pages for when there is no network, and what they are drawn with. Everything else goes to the network. */
const VERSION = 'rione-{version}-{pages-version}';
const KEPT = ['/offline.html', '{pages}', '{stylesheet}', '{script}', '/icons.svg', '/images/drawings.svg', '/fonts/titillium-web-latin-400.woff2', '/fonts/titillium-web-latin-600.woff2', '/fonts/titillium-web-latin-700.woff2'];
/* Which of the kept pages stands in for which page */
const INSTEAD = { '{instead}': '' };

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
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(async () =>
      await caches.match(INSTEAD[pathname] ?? pathname) ?? caches.match('/offline.html')));
  } else if (KEPT.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(pathname)));
  }
});
