/*
 * Reports without a connection: what is written, its place and photos stay on this telephone (IndexedDB) and are sent,
 * each once, when the connection returns. Runs on the form itself, and on every other page while something waits. Texts
 * come from the page as attributes; nothing that was written is ever turned into markup or code.
 */
(() => {
  'use strict';
  const FLAG = 'rione.queue';
  const ADDRESS = '/segnalazioni/invio';
  const AGAIN = 30_000;
  const form = document.getElementById('segnala');

  /* The device's own store: drafts, and reports that wait */
  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open('rione-reports', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('drafts');
      asked.result.createObjectStore('queue', { keyPath: 'key' });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const store = async (name, mode, work) => {
    const database = await opened;
    return new Promise((done, failed) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => done(request?.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  };
  const waiting = () => store('queue', 'readonly', queue => queue.getAll());
  const put = report => store('queue', 'readwrite', queue => queue.put(report));
  const take = key => store('queue', 'readwrite', queue => queue.delete(key));
  const flag = left => { try { left ? localStorage.setItem(FLAG, '1') : localStorage.removeItem(FLAG); } catch { /* no flag: sent from the form alone */ } };

  /* Sending: one tab at a time, one report after the other */
  const post = async report => {
    const body = new FormData();
    for (const name of ['key', 'title', 'description', 'category', 'address', 'email', 'lang']) body.append(name, report[name] ?? '');
    body.append('consent', report.consent);
    body.append('confidential', report.confidential);
    if (report.lat != null) { body.append('lat', report.lat); body.append('lon', report.lon); }
    for (const [question, values] of Object.entries(report.answers ?? {})) for (const value of values) body.append(`answer.${question}`, value);
    report.photos.forEach((photo, i) => body.append('photo', photo, `foto-${i + 1}.jpg`));
    const answer = await fetch(ADDRESS, { method: 'POST', body, headers: { 'X-Rione-Queue': '1' }, credentials: 'same-origin' });
    const said = (answer.headers.get('Content-Type') ?? '').includes('json') ? await answer.json() : {};
    switch (answer.status) {
      case 200: return { ...report, photos: [], state: 'sent', code: said.code, path: said.path };
      case 202: return { ...report, photos: [], state: 'posted' };
      case 401: return { ...report, state: 'whoareyou' };
      case 413: case 400: case 422: return { ...report, state: 'refused', problem: said.problem ?? '' };
      default: return { ...report, state: 'later', problem: said.problem ?? '' };
    }
  };
  const open = report => report.state === 'queued' || report.state === 'later';
  const sendAll = async () => {
    for (const report of (await waiting()).filter(open)) {
      if (!navigator.onLine) break;
      show({ ...report, state: 'sending' });
      try {
        await put(await post(report));
      } catch {
        break; /* no network after all: it stays where it is */
      }
      await draw();
    }
    await draw();
    flag((await waiting()).some(open));
  };
  const send = () => navigator.locks
    ? navigator.locks.request('rione-reports', { ifAvailable: true }, lock => lock && sendAll())
    : sendAll();
  addEventListener('online', () => send());
  setInterval(() => waiting().then(all => { if (navigator.onLine && all.some(open)) send(); }), AGAIN);

  /* What waits, for the person to see */
  const word = (name, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), form?.dataset[name] ?? '');
  const element = (tag, classes, text) => Object.assign(document.createElement(tag), { className: classes, textContent: text ?? '' });
  const list = document.getElementById('coda');
  const line = report => {
    const item = element('li', 'rn-card');
    item.dataset.key = report.key;
    item.dataset.state = report.state;
    item.append(element('b', '', report.title), element('p', 'rn-hint', said(report)));
    if (report.path) {
      const page = element('a', '', word('open', report.code));
      page.href = report.path;
      item.append(page);
    }
    const row = element('div', 'rn-row');
    if (report.state === 'refused' || report.state === 'whoareyou') {
      row.append(button(word('edit'), report.title, () => edit(report)));
    }
    if (report.state !== 'sending') {
      row.append(button(word('drop'), report.title, async () => { await take(report.key); await draw(); flag((await waiting()).some(open)); }));
    }
    item.append(row);
    return item;
  };
  const said = report => report.problem ? word('refused', report.problem) : word(report.state, report.code ?? '');
  const button = (text, about, onClick) => {
    const made = element('button', 'rn-btn', text);
    made.type = 'button';
    made.dataset.kind = 'quiet';
    made.setAttribute('aria-label', `${text}: ${about}`);
    made.addEventListener('click', onClick);
    return made;
  };
  const show = report => list?.querySelector(`[data-key="${CSS.escape(report.key)}"]`)?.replaceWith(line(report));
  const draw = async () => {
    if (!list) return;
    const all = await waiting();
    list.replaceChildren(...all.map(line));
    document.getElementById('coda-vuota').hidden = all.length > 0;
  };

  if (!form) { send(); return; }

  /* The form */
  const field = id => document.getElementById(id);
  const problems = field('problemi');
  const status = field('stato');
  let photos = [];
  let place = null;
  const fresh = () => crypto.randomUUID();
  let key = fresh();

  /* What the chosen kind asks: one group for each, only the chosen one is shown and read */
  const asked = () => [...form.querySelectorAll('[data-asked]')].find(group => group.dataset.asked === field('tipo').value);
  const showAsked = () => { for (const group of form.querySelectorAll('[data-asked]')) group.hidden = group.dataset.asked !== field('tipo').value; };
  const inputs = () => [...asked()?.querySelectorAll('[data-answer]') ?? []];
  const choosable = input => input.type === 'radio' || input.type === 'checkbox';
  const decimal = text => document.documentElement.lang === 'it' ? text.replace(',', '.') : text;
  const answer = input => {
    const text = choosable(input) ? (input.checked ? input.value : '') : input.value.trim();
    if (!text) return '';
    if (input.dataset.kind === 'NUMBER') return decimal(text);
    return input.dataset.kind === 'MOMENT' ? new Date(text).toISOString() : text;
  };
  const answers = () => {
    const given = {};
    for (const input of inputs()) if (answer(input)) (given[input.dataset.answer] ??= []).push(answer(input));
    return given;
  };
  const fillAnswers = given => {
    showAsked();
    for (const input of form.querySelectorAll('[data-answer]')) {
      const values = input.closest('[data-asked]') === asked() ? given?.[input.dataset.answer] ?? [] : [];
      if (choosable(input)) input.checked = values.includes(input.value);
      else if (input.dataset.kind === 'MOMENT' && values[0]) { const at = new Date(values[0]); input.value = new Date(at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16); }
      else input.value = input.dataset.kind === 'NUMBER' && document.documentElement.lang === 'it' ? (values[0] ?? '').replace('.', ',') : values[0] ?? '';
    }
  };
  const wrongAnswers = given => {
    const found = new Map();
    for (const input of inputs()) {
      const values = given[input.dataset.answer] ?? [];
      if (input.dataset.needed !== undefined && !values.length && !found.has(input.dataset.answer)) found.set(input.dataset.answer, [word('answer'), input.id]);
      if (input.dataset.kind === 'NUMBER' && values[0] && !/^[+-]?\d{1,15}(\.\d{1,10})?$/.test(values[0])) found.set(input.dataset.answer, [word('number'), input.id]);
    }
    return [...found.values()];
  };

  const written = () => ({
    answers: answers(),
    key, photos, lat: place?.lat ?? null, lon: place?.lon ?? null, lang: document.documentElement.lang,
    address: field('indirizzo').value.trim(), title: field('titolo').value.trim(), category: field('tipo').value,
    description: field('dettagli').value.trim(), email: field('posta').value.trim(),
    confidential: field('riservata').checked, consent: field('consenso').checked,
  });
  const fill = draft => {
    key = draft.key ?? fresh();
    photos = draft.photos ?? [];
    place = draft.lat == null ? null : { lat: draft.lat, lon: draft.lon };
    field('indirizzo').value = draft.address ?? '';
    field('titolo').value = draft.title ?? '';
    field('tipo').value = draft.category ?? '';
    fillAnswers(draft.answers);
    field('dettagli').value = draft.description ?? '';
    field('posta').value = draft.email ?? '';
    field('riservata').checked = draft.confidential ?? false;
    field('consenso').checked = draft.consent ?? false;
    drawPhotos();
    field('dove').textContent = place ? word('located') : '';
  };
  const keep = async () => {
    try {
      await store('drafts', 'readwrite', drafts => drafts.put(written(), 'form'));
      status.textContent = word('kept');
    } catch { status.textContent = word('full'); }
  };
  const drawPhotos = () => {
    field('foto-scelte').replaceChildren(...photos.map((photo, i) => {
      const item = element('li', '');
      const picture = element('img', 'rn-thumb');
      picture.src = URL.createObjectURL(photo);
      picture.alt = `${i + 1}`;
      picture.onload = () => URL.revokeObjectURL(picture.src);
      item.append(picture, button(word('remove', i + 1), photo.name ?? '', () => { photos = photos.filter(one => one !== photo); drawPhotos(); keep(); field('foto').focus(); }));
      return item;
    }));
  };
  const edit = async report => {
    await take(report.key);
    fill(report);
    await draw();
    field('titolo').focus();
  };

  let pause;
  form.addEventListener('input', event => {
    if (event.target === field('foto')) return;
    status.textContent = '';
    clearTimeout(pause);
    pause = setTimeout(keep, 200);
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
  field('foto').addEventListener('change', event => {
    const light = [...event.target.files].filter(photo => photo.size <= Number(form.dataset.heaviest));
    const chosen = [...photos, ...light];
    const most = Number(form.dataset.photos);
    const wrong = [];
    if (light.length < event.target.files.length) wrong.push([word('heavy'), 'foto']);
    if (chosen.length > most) wrong.push([word('many', most), 'foto']);
    if (wrong.length || field('foto').hasAttribute('aria-invalid')) complain(wrong);
    photos = chosen.slice(0, most);
    event.target.value = '';
    drawPhotos();
    keep();
  });
  field('tipo').addEventListener('change', showAsked);
  field('posizione').addEventListener('click', () => {
    const nowhere = () => { field('dove').textContent = word('nowhere'); };
    if (!navigator.geolocation) { nowhere(); return; }
    navigator.geolocation.getCurrentPosition(found => {
      place = { lat: found.coords.latitude, lon: found.coords.longitude };
      field('dove').textContent = word('located');
      keep();
    }, nowhere, { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  });
  const complain = found => {
    problems.replaceChildren();
    for (const wrong of form.querySelectorAll('[aria-invalid]')) wrong.removeAttribute('aria-invalid');
    if (!found.length) return;
    const callout = element('div', 'rn-callout');
    callout.dataset.kind = 'danger';
    const lines = element('ul', '');
    for (const [text, id] of found) {
      lines.append(element('li', '', text));
      field(id).setAttribute('aria-invalid', 'true');
    }
    callout.append(lines);
    problems.append(callout);
    field(found[0][1]).focus();
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const report = written();
    const found = [];
    if (!report.address && !place && !photos.length) found.push([word('place'), 'indirizzo']);
    if (!report.title) found.push([word('required'), 'titolo']);
    if (!report.category) found.push([word('required'), 'tipo']);
    found.push(...wrongAnswers(report.answers));
    if (report.description.length < Number(form.dataset.shortest)) found.push([word('short'), 'dettagli']);
    if (report.email && !field('posta').checkValidity()) found.push([word('mail'), 'posta']);
    if (!report.consent) found.push([word('required'), 'consenso']);
    complain(found);
    if (found.length) return;
    try {
      await put({ ...report, state: 'queued' });
    } catch { status.textContent = word('full'); return; }
    flag(true);
    await store('drafts', 'readwrite', drafts => drafts.delete('form'));
    fill({ email: report.email });
    await draw();
    status.textContent = word('queued');
    field('in-coda').tabIndex = -1;
    field('in-coda').focus();
    send();
  });
  store('drafts', 'readonly', drafts => drafts.get('form')).then(draft => { if (draft) fill(draft); });
  draw().then(() => send());
})();
