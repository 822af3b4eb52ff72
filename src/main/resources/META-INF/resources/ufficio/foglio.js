/* The sheet for the street: what is done is kept on the phone and sent, once, when there is a network. */
(() => {
  const sheet = document.querySelector('.rn-sheet');
  if (!sheet) return;
  const status = document.getElementById('stato');
  const say = name => sheet.dataset[name.replace(/-./g, dash => dash[1].toUpperCase())];
  let token = document.querySelector('meta[name="rione-token"]');
  let sending = false;

  const store = new Promise((ready, failed) => {
    const open = indexedDB.open('rione-foglio', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('done', { keyPath: 'key' });
    open.onsuccess = () => ready(open.result);
    open.onerror = () => failed(open.error);
  });
  const use = async (mode, what) => {
    const database = await store;
    return new Promise((ready, failed) => {
      const request = what(database.transaction('done', mode).objectStore('done'));
      request.onsuccess = () => ready(request.result);
      request.onerror = () => failed(request.error);
    });
  };
  const kept = () => use('readonly', done => done.getAll());
  const keep = work => use('readwrite', done => done.put(work));
  const forget = key => use('readwrite', done => done.delete(key));

  const card = code => sheet.querySelector(`[data-code="${CSS.escape(code)}"]`);
  const tell = (code, words, state) => {
    const stop = card(code);
    if (!stop) return;
    const said = stop.querySelector('.rn-sheet-said');
    if (said) said.textContent = words;
    stop.dataset.state = state;
    stop.querySelectorAll('textarea, input, button').forEach(field => { field.disabled = state !== 'refused' && state !== 'open'; });
  };

  async function show() {
    const waiting = await kept();
    waiting.forEach(work => tell(work.code, say('waiting'), 'waiting'));
    status.textContent = !navigator.onLine ? say('offline') : waiting.length ? say('sending') : '';
  }

  async function fresh() {
    const page = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
    if (!page.ok) return false;
    token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('meta[name="rione-token"]');
    return !!token;
  }

  async function post(work) {
    const form = new FormData();
    form.set('key', work.key);
    form.set('code', work.code);
    form.set('version', work.version);
    form.set('sentence', work.sentence);
    work.photos.forEach(photo => form.append('photos', photo, photo.name || 'foto.jpg'));
    return fetch('/ufficio/foglio/fatte', { method: 'POST', body: form, redirect: 'manual', headers: { [token.dataset.header]: token.content } });
  }

  async function deliver(work) {
    let answer = await post(work);
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      if (!await fresh()) throw new Error('expired');
      answer = await post(work);
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) throw new Error('expired');
    if (answer.ok) {
      await forget(work.key);
      tell(work.code, say('sent'), 'done');
    } else if (answer.status < 500) {
      const { message } = await answer.json();
      await forget(work.key);
      tell(work.code, message, 'refused');
    } else {
      throw new Error('later');
    }
  }

  async function send() {
    if (sending || !navigator.onLine) return;
    sending = true;
    try {
      for (const work of await kept()) await deliver(work);
      await show();
    } catch (failed) {
      status.textContent = say(failed.message === 'expired' ? 'expired' : 'offline');
      if (failed.message === 'expired') {
        const link = document.createElement('a');
        link.href = `/accedi?da=${encodeURIComponent(location.pathname + location.search)}`;
        link.textContent = say('sign-in');
        status.append(' ', link);
      }
    } finally {
      sending = false;
    }
  }

  sheet.addEventListener('submit', async event => {
    event.preventDefault();
    const stop = event.target.closest('[data-code]');
    const sentence = stop.querySelector('textarea').value.trim();
    const photos = [...stop.querySelector('input[type=file]').files];
    const said = stop.querySelector('.rn-sheet-said');
    const wrong = !sentence ? 'missing' : stop.dataset.photo === 'true' && !photos.length ? 'photo' : '';
    if (wrong) {
      said.textContent = say(wrong);
      stop.querySelector(wrong === 'missing' ? 'textarea' : 'input').focus();
      return;
    }
    await keep({ key: crypto.randomUUID(), code: stop.dataset.code, version: stop.dataset.version, sentence, photos });
    await show();
    await send();
  });

  document.getElementById('stampa')?.addEventListener('click', () => print());
  addEventListener('online', send);
  addEventListener('offline', show);
  setInterval(send, 20000);
  show().then(send);
  if ('serviceWorker' in navigator) {
    const keepAll = () => [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)]
      .filter(address => new URL(address).origin === location.origin)
      .forEach(address => fetch(address).catch(() => { /* kept the next time */ }));
    navigator.serviceWorker.addEventListener('controllerchange', keepAll, { once: true });
    navigator.serviceWorker.register('/ufficio/foglio.sw.js', { scope: '/ufficio/foglio' })
      .then(() => navigator.serviceWorker.ready)
      .then(() => { if (navigator.serviceWorker.controller) keepAll(); })
      .catch(() => { /* the sheet works without, as long as there is a network */ });
  }
})();
