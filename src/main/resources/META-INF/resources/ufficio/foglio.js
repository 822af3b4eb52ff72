/*
 * The sheet for the street: what is done is kept on the phone and sent, once, when there is a network. What the server
 * refuses stays on the phone with the reason, until whoever did it sends it again or gives it up.
 */
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

  const form = code => card(code)?.querySelector('form');
  const reason = work => work.photos.length ? `${work.refused} ${say('photo-kept')}` : work.refused;

  /* Gives the words back once; what is typed after that is not touched. */
  function giveBack(work) {
    if (card(work.code).dataset.state === 'refused') return;
    form(work.code).querySelector('textarea').value = work.sentence;
    tell(work.code, reason(work), 'refused');
  }

  /* Refused, and no longer something to do on this sheet: a colleague may have closed it. */
  function showStopped(stopped) {
    const box = document.getElementById('ferme');
    box.hidden = !stopped.length;
    box.querySelector('ul').replaceChildren(...stopped.map(work => {
      const item = document.createElement('li');
      item.className = 'rn-note';
      const words = [work.code, work.refused, `«${work.sentence}»`].map(text => Object.assign(document.createElement('p'), { textContent: text }));
      const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'rn-btn', textContent: say('drop') });
      drop.setAttribute('aria-label', `${say('drop')}: ${work.code}`);
      drop.addEventListener('click', async () => { await forget(work.key); await show(); });
      item.append(...words, drop);
      return item;
    }));
  }

  async function show() {
    const all = await kept();
    const waiting = all.filter(work => !work.refused);
    waiting.forEach(work => tell(work.code, say('waiting'), 'waiting'));
    all.filter(work => work.refused && form(work.code)).forEach(giveBack);
    showStopped(all.filter(work => work.refused && !form(work.code)));
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
    } else if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
      const said = await answer.json().catch(() => ({}));
      await keep({ ...work, refused: said.message ?? say(answer.status === 413 ? 'heavy' : 'refused') });
    } else {
      throw new Error('later');
    }
  }

  /* One that has to wait does not hold up the others. */
  async function deliverAll() {
    let later;
    for (const work of (await kept()).filter(one => !one.refused)) {
      try {
        await deliver(work);
      } catch (failed) {
        if (failed.message !== 'later') throw failed;
        later = failed;
      }
    }
    await show();
    if (later) throw later;
  }

  async function send() {
    if (sending || !navigator.onLine) return;
    sending = true;
    try {
      await deliverAll();
    } catch (failed) {
      status.textContent = say(['expired', 'later'].includes(failed.message) ? failed.message : 'offline');
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
    const before = (await kept()).find(work => work.refused && work.code === stop.dataset.code);
    const chosen = [...stop.querySelector('input[type=file]').files];
    const photos = chosen.length ? chosen : before?.photos ?? [];
    const wrong = !sentence ? 'missing'
      : stop.dataset.photo === 'true' && !photos.length ? 'photo'
      : photos.some(photo => photo.size > Number(sheet.dataset.heaviest)) ? 'heavy' : '';
    stop.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    if (wrong) {
      const field = stop.querySelector(wrong === 'missing' ? 'textarea' : 'input');
      stop.querySelector('.rn-sheet-said').textContent = say(wrong);
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      return;
    }
    await keep({ key: crypto.randomUUID(), code: stop.dataset.code, version: stop.dataset.version, sentence, photos });
    if (before) await forget(before.key);
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
