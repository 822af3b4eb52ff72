/* Keeps the sheet for the street and what it is drawn with. Only what the sheet itself asks for comes by here. */
const KEPT = 'rione-foglio-1';
const DRAWN_WITH = /^\/(styles|fonts|images|foto)\/|^\/icons\.svg$|^\/ufficio\/foglio\.js$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  const sheet = address.pathname === '/ufficio/foglio';
  if (request.method !== 'GET' || address.origin !== location.origin || !sheet && !DRAWN_WITH.test(address.pathname)) return;
  event.respondWith(fetch(request).then(async answer => {
    if (answer.ok && !answer.redirected) {
      const cache = await caches.open(KEPT);
      await cache.put(request.url, answer.clone());
    }
    return answer;
  }).catch(async failed => {
    const kept = await caches.match(request.url);
    if (kept) return kept;
    throw failed;
  }));
});
