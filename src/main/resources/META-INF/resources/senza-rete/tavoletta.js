/*
 * The shared tablet of a meeting: hands over from one person to the next, keeps ballots while there is no connection and
 * sends each once when it is back. After each ballot nothing of it stays on the screen; what waits is kept out of sight
 * until it is sent. Texts come from the page as attributes; nothing that was written is ever turned into markup or code.
 */
(() => {
  'use strict';
  const part = document.getElementById('tavoletta');
  if (!part) return;
  const KEY = 'rione.tablet.key', ROUND = 'rione.tablet.round', QUEUE = 'rione.tablet.queue', LOST = 'rione.tablet.refused';
  const AGAIN = 5_000, CLEARS_AFTER = 60_000;
  const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const byId = id => document.getElementById(id);
  const word = (name, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), part.dataset[name] ?? '');
  const read = (key, none) => { try { return JSON.parse(localStorage.getItem(key)) ?? none; } catch { return none; } };
  const number = value => value.toLocaleString(document.documentElement.lang, { useGrouping: 'always' });
  const write = (key, value) => localStorage.setItem(key, JSON.stringify(value));

  /* The key comes once, in the part of the address that is never sent */
  if (location.hash.length > 1) {
    write(KEY, decodeURIComponent(location.hash.slice(1)));
    localStorage.removeItem(ROUND);
    history.replaceState(null, '', location.pathname);
  }
  let round = read(ROUND, null);
  let code = '', clearing = 0;
  const asked = (path, options = {}) => fetch('/api/v1/tablet/' + path, {
    ...options, cache: 'no-store', credentials: 'omit',
    headers: { 'X-Rione-Tablet': read(KEY, ''), 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
  });

  const show = id => {
    for (const screen of part.querySelectorAll('section')) screen.hidden = screen.id !== id;
    byId(id).focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const element = (tag, classes, text) => Object.assign(document.createElement(tag), { className: classes, textContent: text ?? '' });

  /* Handing over */
  const pass = () => {
    clearTimeout(clearing);
    code = '';
    byId('codice').value = '';
    byId('proposte').replaceChildren();
    for (const id of ['codice-no', 'scheda-no', 'avanzo', 'esito', 'ricevuta', 'domanda', 'come']) byId(id).textContent = '';
    show(round ? 'passaggio' : 'scollegato');
  };
  byId('tocca').addEventListener('click', () => { show('chi'); byId('codice').focus(); });
  for (const id of ['indietro', 'annulla', 'pulisci']) byId(id).addEventListener('click', pass);

  /* Who: a slip of the finger is found here, without a connection */
  const typed = () => byId('codice').value.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const fits = letters => letters.length === 8 && [...letters].every(letter => LETTERS.includes(letter))
    && LETTERS[[...letters.slice(0, 7)].reduce((sum, letter, i) => sum + (2 * i + 1) * LETTERS.indexOf(letter), 0) % 32] === letters[7];
  const next = () => {
    const letters = typed();
    byId('codice-no').textContent = fits(letters) ? '' : word('wrongcode');
    byId('codice').setAttribute('aria-invalid', String(!fits(letters)));
    if (!fits(letters)) { byId('codice').focus(); return; }
    code = letters;
    byId('codice').value = '';
    draw();
    show('scheda');
  };
  byId('avanti').addEventListener('click', next);
  byId('codice').addEventListener('keydown', event => { if (event.key === 'Enter') next(); });

  /* The ballot: in an order of its own each time */
  const shuffled = list => list.map(one => [crypto.getRandomValues(new Uint32Array(1))[0], one]).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
  const draw = () => {
    byId('domanda').textContent = round.title;
    byId('come').textContent = word(round.form.toLowerCase());
    byId('proposte').replaceChildren(...shuffled(round.options).map(option => {
      const label = element('label', 'rn-option rn-tablet-option');
      const words = element('span', '');
      words.append(element('b', '', option.title), element('small', 'rn-hint', [option.cost ? word('euros', number(option.cost)) : '', option.description].filter(Boolean).join(' · ')));
      const field = round.form === 'RANKING' ? element('select', 'rn-input rn-select') : element('input', round.form === 'POINTS' ? 'rn-input' : '');
      field.dataset.option = option.id;
      if (round.form === 'RANKING') {
        field.append(new Option(word('noplace'), '0'), ...round.options.map((_, i) => new Option(word('place', i + 1), String(i + 1))));
      } else if (round.form === 'POINTS') {
        Object.assign(field, { type: 'number', min: 0, max: round.total, inputMode: 'numeric', placeholder: '0' });
      } else {
        Object.assign(field, { type: round.form === 'CHOICE' ? 'radio' : 'checkbox', name: 'scelta' });
      }
      label.append(...(round.form === 'RANKING' ? [words, field] : [field, words]));
      return label;
    }));
    left();
  };
  const marks = () => Object.fromEntries([...byId('proposte').querySelectorAll('[data-option]')]
    .map(field => [field.dataset.option, field.type === 'checkbox' || field.type === 'radio' ? Number(field.checked) : Math.trunc(Number(field.value))])
    .filter(([, value]) => value !== 0));
  const used = () => Object.entries(marks()).reduce((sum, [id, value]) =>
    sum + (round.form === 'POINTS' ? value : value * (round.options.find(option => option.id === id)?.cost ?? 0)), 0);
  const limit = () => word('over', round.form === 'POINTS' ? number(round.total) : word('euros', number(round.total)));
  const left = () => {
    const over = round.total && used() > round.total;
    byId('avanzo').textContent = !round.total ? '' : over ? limit() : word(round.form === 'POINTS' ? 'left' : 'spent', number(round.total - used()));
  };
  byId('proposte').addEventListener('input', left);
  const flaw = given => {
    const values = Object.values(given);
    if (!values.length) return word('empty');
    if (values.some(value => !(value > 0)) || round.total && used() > round.total) return limit();
    if (round.form === 'RANKING' && new Set(values).size < values.length) return word('several');
    return '';
  };

  /* Voting: kept first, then sent */
  byId('vota').addEventListener('click', async () => {
    const given = marks(), wrong = flaw(given);
    byId('scheda-no').textContent = wrong;
    if (wrong || !code) return;
    const ballot = { key: crypto.randomUUID(), code, marks: given, lang: document.documentElement.lang };
    write(QUEUE, [...read(QUEUE, []), ballot]);
    code = '';
    byId('proposte').replaceChildren();
    byId('esito').textContent = word('sending');
    show('fatto');
    clearing = setTimeout(pass, CLEARS_AFTER);
    const answers = await send();
    const answer = answers.get(ballot.key);
    byId('esito').textContent = answer?.problem ?? word(answer ? 'counted' : 'kept');
    byId('ricevuta').textContent = answer?.receipt ?? '';
  });

  let sending = Promise.resolve(new Map());
  const send = () => (sending = sending.then(async () => {
    const answers = new Map();
    for (const ballot of read(QUEUE, [])) {
      try {
        const answer = await asked('ballots', { method: 'POST', body: JSON.stringify(ballot) });
        if (answer.status !== 200 && answer.status !== 422) break; /* the server is not well: later */
        const said = await answer.json();
        answers.set(ballot.key, said);
        if (said.problem) write(LOST, [...read(LOST, []), said.problem]);
        write(QUEUE, read(QUEUE, []).filter(one => one.key !== ballot.key));
      } catch { break; /* no connection: it stays where it is */ }
    }
    status();
    return answers;
  }));
  const status = () => {
    const waiting = read(QUEUE, []).length;
    byId('coda').textContent = waiting ? word('waiting', waiting) : '';
    byId('rifiutate').replaceChildren(...read(LOST, []).map(problem => element('p', 'rn-callout', word('refused', problem))));
  };
  addEventListener('online', send);
  setInterval(() => { if (read(QUEUE, []).length) send(); }, AGAIN);

  const load = async () => {
    if (!read(KEY, '')) { pass(); return; }
    try {
      const answer = await asked('round');
      const said = await answer.json();
      if (answer.status === 200) { round = said; write(ROUND, round); }
      else if (answer.status === 422) { round = null; localStorage.removeItem(ROUND); byId('scollegato').querySelector('p').textContent = said.problem; }
    } catch { /* no connection: with what was kept */ }
    pass();
    send();
  };
  load();
})();
