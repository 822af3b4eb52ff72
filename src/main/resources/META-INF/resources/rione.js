/*
 * What a page needs before and beside the application: the chosen theme, drafts of what is being typed, menus that
 * close, and the start of the application itself on pages that were served without a session.
 * Loaded in the head: the theme must be known before the first paint. No data is ever turned into code or markup here.
 */
(() => {
  'use strict';
  const root = document.documentElement;
  root.dataset.js = '';

  const box = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { /* full or forbidden: nothing is kept */ } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
    keys() { try { return Object.keys(localStorage); } catch { return []; } }
  };

  /* Theme: follows the device until the reader chooses */
  const chosen = box.get('rione.theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

  document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-theme-switch]')) {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      box.set('rione.theme', root.dataset.theme);
    }
    if (target?.closest('[data-sign-out]')) {
      box.keys().filter(key => key.startsWith(DRAFT)).forEach(box.drop);
    }
    if (target?.closest('[data-reload]')) location.reload();
    if (target?.closest('[data-print]')) print();
    if (target?.closest('[data-copy-of]')) copy(target.closest('[data-copy-of]'));
    if (target?.closest('[data-share]')) share(document.querySelector('[data-share-done]'));
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      if (!menu.contains(target) || target.closest('a')) menu.open = false;
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });

  /* Copy: the text of the element that the button names, and whether it could be done */
  const copy = async button => {
    const said = button.parentElement.querySelector('[data-copied]');
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copyOf).textContent);
      said.textContent = said.dataset.copied;
    } catch { said.textContent = said.dataset.notCopied; }
  };

  /* Share: the device's own way, or the address copied; a reader who changes their mind is no error */
  const share = async said => {
    try {
      if (navigator.share) { await navigator.share({ title: document.title, url: location.href }); return; }
      await navigator.clipboard.writeText(location.href);
      if (said) said.textContent = said.dataset.shareDone;
    } catch { /* taken back, or not allowed: the address bar is still there */ }
  };

  /* Drafts: what is typed in an element with data-draft="key" survives a reload and the end of the session */
  const DRAFT = 'rione.draft.';
  const WEEK = 7 * 24 * 3600 * 1000;
  /* Of one person on a device that others use too; a visitor's belong to nobody */
  const own = key => DRAFT + (document.querySelector('[data-sign-out]')?.dataset.signOut ?? '') + '.' + key;
  const draft = key => {
    try {
      const kept = JSON.parse(box.get(own(key)) ?? 'null');
      return kept && Date.now() - kept.at < WEEK && typeof kept.text === 'string' ? kept.text : '';
    } catch { return ''; }
  };
  document.addEventListener('input', event => {
    const field = event.target instanceof Element ? event.target.closest('[data-draft]') : null;
    if (!field) return;
    const text = event.target.value ?? '';
    if (text) box.set(own(field.dataset.draft), JSON.stringify({ at: Date.now(), text }));
    else box.drop(own(field.dataset.draft));
  }, true);
  const restore = async field => {
    const text = draft(field.dataset.draft);
    if (!text) return;
    if (field.localName.includes('-')) await customElements.whenDefined(field.localName);
    await new Promise(requestAnimationFrame);
    /* What the server kept is older when the device's text goes on from there */
    if (!field.isConnected || field.value === text || field.value && !text.startsWith(field.value)) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  /* The application writes attribute names in small letters; SVG knows these only with their capitals */
  const CAPITALS = { viewbox: 'viewBox', preserveaspectratio: 'preserveAspectRatio' };
  const capitalize = svg => {
    for (const [small, name] of Object.entries(CAPITALS)) {
      if (svg.hasAttribute(small)) svg.setAttribute(name, svg.getAttribute(small));
    }
  };
  const restoreIn = node => {
    if (!(node instanceof Element)) return;
    if (node.localName === 'svg') capitalize(node);
    node.querySelectorAll('svg').forEach(capitalize);
    if (node.dataset?.draft) restore(node);
    node.querySelectorAll('[data-draft]').forEach(restore);
  };
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'attributes') restore(change.target);
      else change.addedNodes.forEach(restoreIn);
    }
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-draft'] });
  /* The application has gone to another page: the frame around it follows */
  let seen = null;
  const at = here => {
    const [path, query] = here.split('?');
    for (const anchor of document.querySelectorAll('a[data-here]')) {
      const end = anchor.dataset.here;
      const kept = (query ?? '').split('&').filter(part => part && !part.startsWith('lang=')).join('&');
      anchor.href = end.startsWith('#') ? here + end : path + '?' + (kept ? kept + '&' : '') + end.slice(1);
    }
    for (const anchor of document.querySelectorAll('a[data-nav]')) {
      const under = path === anchor.dataset.nav || path.startsWith(anchor.dataset.nav + '/');
      if (under) anchor.setAttribute('aria-current', 'page');
      else anchor.removeAttribute('aria-current');
    }
    if (seen !== null && seen !== path) document.getElementById('contenuto')?.focus({ preventScroll: true });
    seen = path;
  };
  /* Receipts of ballots, with what was voted: kept on this device only, under the address of the round */
  const RECEIPT = 'rione.receipt.';
  const keptBallot = round => {
    try { return JSON.parse(box.get(RECEIPT + round)); } catch { return null; }
  };
  const showReceipt = shown => {
    shown.textContent = keptBallot(shown.dataset.receipt)?.receipt ?? shown.dataset.none;
  };
  /* All that this device keeps, the newest first; null where it may keep nothing */
  const keptReceipts = () => {
    try {
      return Object.keys(localStorage)
        .filter(key => key.startsWith(RECEIPT))
        .map(key => ({ round: key.slice(RECEIPT.length), ...keptBallot(key.slice(RECEIPT.length)) }))
        .filter(kept => /^\/tavoli\/[a-z0-9-]+\/votazioni\/[0-9]+$/.test(kept.round) && typeof kept.receipt === 'string')
        .sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.round < b.round ? -1 : 1));
    } catch { return null; }
  };
  const make = (tag, classes, text) => {
    const element = document.createElement(tag);
    if (classes) element.className = classes;
    if (text) element.textContent = text;
    return element;
  };
  const press = (label, name, kind, action) => {
    const button = make('button', 'rn-btn', label);
    button.type = 'button';
    button.dataset.kind = kind;
    button.setAttribute('aria-label', label + ': ' + name);
    button.addEventListener('click', () => action(button));
    return button;
  };
  /* One's own receipts in the personal area: written here from what the device keeps, sent nowhere */
  const showReceipts = part => {
    const say = part.dataset, kept = keptReceipts();
    const list = make('ul', 'rn-stack rn-receipts');
    const said = make('p', 'rn-said');
    list.setAttribute('role', 'list');
    said.setAttribute('role', 'status');
    said.tabIndex = -1;
    const none = () => list.replaceWith(make('p', 'rn-muted', say.none));
    const item = one => {
      const li = make('li', 'rn-card rn-stack'), name = one.title ?? one.round, tools = make('div', 'rn-row');
      const title = make('a', '', name);
      title.href = one.round;
      const find = make('a', 'rn-btn', say.find);
      find.href = one.round + '#ritrova';
      find.dataset.kind = 'neutral';
      find.setAttribute('router-ignore', ''); // the browser itself goes to the part that the address names
      find.setAttribute('aria-label', say.find + ': ' + name);
      const copy = press(say.copy, name, 'neutral', async () => {
        try { await navigator.clipboard.writeText(one.receipt); said.textContent = say.copied; }
        catch { said.textContent = say.notCopied; }
      });
      const drop = press(say.drop, name, 'quiet', () => {
        const sure = make('p', '', say.sure), answer = make('div', 'rn-row');
        const leave = press(say.leave, name, 'quiet', () => { sure.remove(); answer.replaceWith(tools); drop.focus(); });
        const go = press(say.drop, name, 'danger', () => {
          box.drop(RECEIPT + one.round);
          li.remove();
          said.textContent = say.dropped;
          if (!list.children.length) none();
          said.focus();
        });
        answer.append(leave, go);
        tools.replaceWith(sure, answer);
        leave.focus();
      });
      tools.append(copy, find, drop);
      li.append(title, make('p', 'rn-code rn-receipt', one.receipt), tools);
      return li;
    };
    if (!kept) part.replaceChildren(make('p', 'rn-muted', say.blocked));
    else if (!kept.length) part.replaceChildren(make('p', 'rn-muted', say.none));
    else if ('brief' in say) part.replaceChildren(make('p', '', say.brief.replace('{0}', kept.length)));
    else {
      list.append(...kept.map(item));
      part.replaceChildren(said, list);
    }
  };
  document.addEventListener('focusin', event => {
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (field?.dataset.receiptField && !field.value) field.value = keptBallot(field.dataset.receiptField)?.receipt ?? '';
  });

  window.Rione = {
    at,
    dropDraft: key => box.drop(own(key)),
    keepBallot: (round, receipt, marks, title) =>
      box.set(RECEIPT + round, JSON.stringify({ receipt, marks: JSON.parse(marks), title, at: Date.now() })),
    dropBallot: round => box.drop(RECEIPT + round),
    keptBallot,
    showReceipt,
    showReceipts
  };

  /* Checking a published round: the script that counts is fetched when somebody wants to count */
  document.addEventListener('click', async event => {
    const button = event.target instanceof Element ? event.target.closest('[data-recount]') : null;
    if (!button) return;
    const { check } = await import('/recount.js');
    await check(button.closest('[data-proof]'), button.dataset.recount);
  });

  /* The session is over: who was signed in signs in again and comes back to what they were writing */
  const words = () => document.querySelector('meta[name="rione-connection"]')?.dataset ?? {};
  const expired = () => [...document.querySelectorAll('.v-system-error')]
    .find(note => note.querySelector('.caption')?.textContent === words().expired);
  const signedIn = () => document.querySelector('[data-sign-out]') !== null;
  const goOn = () => {
    if (!signedIn()) { location.reload(); return; }
    const typed = [...document.querySelectorAll('[data-draft]')].find(field => field.value)?.closest('section[id]');
    const here = location.pathname + location.search + (typed ? '#' + typed.id : '');
    location.href = '/accedi?scaduta&da=' + encodeURIComponent(here);
  };
  document.addEventListener('click', event => {
    if (event.target instanceof Element && expired()?.contains(event.target)) {
      event.stopImmediatePropagation();
      goOn();
    }
  }, true);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && expired()) {
      event.stopImmediatePropagation();
      goOn();
    }
  }, true);
  /* The application's note is for the mouse: everybody gets a button */
  const dress = note => {
    note.setAttribute('role', 'alert');
    if (note !== expired()) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'rn-btn' });
    button.textContent = signedIn() ? words().signIn : words().reload;
    note.append(button);
    button.focus({ preventScroll: true });
  };

  /* Signed out in one tab: the others show it at once */
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('rione') : null;
  document.addEventListener('submit', event => {
    if (event.target.querySelector('[data-sign-out]')) {
      try { sessionStorage.setItem('rione.left', ''); } catch { /* the others notice at their next click */ }
    }
  });
  try {
    if (sessionStorage.getItem('rione.left') !== null) {
      sessionStorage.removeItem('rione.left');
      tabs?.postMessage('left');
    }
  } catch { /* forbidden: the others notice at their next click */ }
  tabs?.addEventListener('message', () => { if (signedIn()) location.reload(); });

  /* The application: on a page served without a session it starts when the reader does something, or when nothing else is to do */
  let started = false;
  let pressed = null;
  const start = () => {
    const app = document.getElementById('application');
    if (started || !app) return;
    started = true;
    const parts = JSON.parse(app.textContent);
    if (!parts.scripts?.length) return;
    window.JSCompiler_renameProperty ??= name => name;
    for (const href of parts.styles) {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      document.head.prepend(link);
    }
    for (const src of parts.scripts) {
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    }
  };

  /* Until the application listens a link is only a link: its router would take the click and have nobody to give it to */
  const listens = () => Object.entries(window.Vaadin?.Flow?.clients ?? {})
    .some(([name, client]) => name !== 'TypeScript' && typeof client.sendEventMessage === 'function');
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a[href]') && !listens()) event.stopImmediatePropagation();
  });

  /* The same control in the page that the application has drawn: same kind, same words, same turn among its likes */
  const likes = (within, like) => [...within.querySelectorAll(like.localName)].filter(one => one.textContent.trim() === like.textContent.trim());
  const turnOf = (page, element) => likes(page, element).indexOf(element);
  const twin = (outlet, like, turn) => likes(outlet, like)[turn];

  const takeOver = (outlet, page) => {
    const fields = [...page.querySelectorAll('input[id], textarea[id], select[id]')].map(old => ({ id: old.id, value: old.value, was: old.defaultValue ?? '' }));
    const active = page.contains(document.activeElement) ? document.activeElement : null;
    const focus = active && { id: active.id, like: active, turn: turnOf(page, active), from: active.selectionStart, to: active.selectionEnd };
    const open = [...page.querySelectorAll('details[open][id]')].map(details => details.id);
    page.remove();
    for (const { id, value, was } of fields) {
      const now = document.getElementById(id);
      if (now && 'value' in now && value !== was && !now.value) {
        now.value = value;
        now.dispatchEvent(new Event('input', { bubbles: true }));
        now.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focus) {
      const now = (focus.id && document.getElementById(focus.id)) || twin(outlet, focus.like, focus.turn);
      now?.focus({ preventScroll: true });
      try { if (focus.from != null) now?.setSelectionRange(focus.from, focus.to); } catch { /* a field without a selection */ }
    }
    if (pressed) twin(outlet, pressed.like, pressed.turn)?.click();
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-draft]').forEach(restore);
    const outlet = document.getElementById('outlet');
    const page = document.getElementById('page');
    if (outlet && page) {
      new MutationObserver((_, observer) => {
        if (outlet.children.length > 1) {
          observer.disconnect();
          takeOver(outlet, page);
        }
      }).observe(outlet, { childList: true });
      page.addEventListener('click', event => {
        const button = event.target.closest('button[type="button"]');
        if (button && !button.matches('[data-theme-switch], [data-reload]')) {
          pressed = { like: button, turn: turnOf(page, button) };
          start();
        }
      });
      page.addEventListener('focusin', event => { if (event.target.matches('input, textarea, select, button')) start(); });
      addEventListener('load', () => {
        if (!navigator.connection?.saveData) setTimeout(() => (window.requestIdleCallback ?? setTimeout)(start), 1500);
      });
    }
    /* The application's line about the connection: a status for screen readers, in the page's language */
    const dressed = () => {
      const line = document.querySelector('vaadin-connection-indicator');
      if (!line) return false;
      const about = document.querySelector('meta[name="rione-connection"]');
      line.setAttribute('role', 'status');
      if (about) Object.assign(line, { onlineText: about.content, offlineText: about.dataset.lost });
      return true;
    };
    if (!dressed()) { // it may be there before this script
      new MutationObserver((_, observer) => {
        if (dressed()) observer.disconnect();
      }).observe(document.body, { childList: true });
    }
    new MutationObserver(changes => {
      for (const change of changes) {
        for (const node of change.addedNodes) {
          if (node instanceof Element && node.matches('.v-system-error')) dress(node);
        }
      }
    }).observe(document.body, { childList: true });
    /* The page that says the database is away looks again by itself */
    const again = document.querySelector('meta[name="rione-again"]');
    if (again) setTimeout(async function look() {
      const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
      if (answer && answer.status < 500) location.reload();
      else setTimeout(look, 3000);
    }, 3000);
    /* Reports that were written without a connection are sent from whatever page comes next */
    if (box.get('rione.queue') && !document.getElementById('segnala')) {
      document.head.append(Object.assign(document.createElement('script'), { src: '/senza-rete/segnala.js', defer: true }));
    }
    if ('serviceWorker' in navigator && location.protocol === 'https:' || location.hostname === 'localhost') {
      addEventListener('load', () => navigator.serviceWorker?.register('/sw.js').catch(() => { /* the page works without */ }));
    }
  });
})();
