/*
 * Checks a published round in the reader's own browser: the chain of hashes, a receipt, and the result by counting the
 * ballots again, in whole numbers and exact fractions. Nothing is sent anywhere. The rules are those of the package
 * tables.count, written a second time on purpose: two counts that agree are worth more than one.
 */
'use strict';

/* ---- canonical JSON and the chain ---- */

const canonical = value => {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value !== null && typeof value === 'object') {
    return '{' + Object.keys(value).sort().map(key => JSON.stringify(key) + ':' + canonical(value[key])).join(',') + '}';
  }
  return JSON.stringify(value);
};
const utf8 = new TextEncoder();
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
const hashOf = async text => hex(await sha256(utf8.encode(text)));
const link = async (last, entry) => {
  const text = utf8.encode(canonical(entry));
  const bytes = new Uint8Array(1 + last.length + text.length);
  bytes.set(last, 1);
  bytes.set(text, 1 + last.length);
  return sha256(bytes);
};
const only = (object, keys) => Object.fromEntries(keys.filter(key => key in object).map(key => [key, object[key]]));
const RULES = ['format', 'table', 'number', 'title', 'options', 'method', 'seats', 'leastScore', 'tieRule', 'seedSource'];
const LAST = ['seed', 'electorate', 'ballotsCast', 'paper', 'result'];

/** The number of the first ballot that does not fit, 0 when the rules or the end do not, or null when all fits. */
const broken = async file => {
  let last = await sha256(utf8.encode('round/1'));
  if (file.format !== 'round/1' || file.chain.first !== hex(last)) return 0;
  last = await link(last, only(file, RULES));
  let before = '';
  for (let i = 0; i < file.ballots.length; i++) {
    const { hash, ...entry } = file.ballots[i];
    const key = entry.receipt ?? entry.leaf;
    last = await link(last, entry);
    if (hex(last) !== hash || key <= before) return i + 1;
    before = key;
  }
  if (hex(last) !== file.chain.urn || file.ballots.length !== file.ballotsCast) return file.ballots.length;
  return hex(await link(last, only(file, LAST))) === file.chain.head ? null : 0;
};

/* ---- exact fractions ---- */

const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
const fraction = (n, d = 1n) => { const g = gcd(n, d) || 1n; return { n: n / g, d: d / g }; };
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a, n) => fraction(a.n * n, a.d);
const over = (a, n) => fraction(a.n, a.d * n);
const compare = (a, b) => { const x = a.n * b.d, y = b.n * a.d; return x < y ? -1 : x > y ? 1 : 0; };
const ZERO = fraction(0n);
const text = a => a.d === 1n ? String(a.n) : a.n + '/' + a.d;

/* ---- counting ---- */

const sumsOf = (file, worth) => {
  const scores = new Map(file.options.map(option => [option.id, ZERO]));
  for (const ballot of file.ballots) {
    for (const [option, value] of worth(ballot.marks)) scores.set(option, plus(scores.get(option), value));
  }
  return scores;
};
const marked = marks => Object.entries(marks).filter(([, value]) => value > 0);
const firsts = marks => {
  const given = marked(marks);
  const best = Math.min(...given.map(([, place]) => place));
  return given.filter(([, place]) => place === best).map(([option]) => option);
};
const borda = (file, marks) => {
  const m = file.options.length, last = file.method.pointsForLast, worth = [];
  const places = [...new Set(marked(marks).map(([, place]) => place))].sort((a, b) => a - b);
  let before = 0;
  const give = level => {
    const twice = BigInt(2 * (last + m) - (2 * before + 1 + level.length));
    level.forEach(option => worth.push([option, fraction(twice, 2n)]));
    before += level.length;
  };
  places.forEach(place => give(marked(marks).filter(([, own]) => own === place).map(([option]) => option)));
  const left = file.options.map(option => option.id).filter(id => !(marks[id] > 0));
  if (left.length && file.method.unranked === 'share-last-places') give(left);
  return worth;
};

/** In the order of the lot, which decides last: a stable sort afterwards keeps it. */
const drawn = async file => {
  const lots = await Promise.all(file.options.map(async option => [option.id, await hashOf(file.seed + '|' + option.id)]));
  return lots.sort((a, b) => a[1] < b[1] ? -1 : 1).map(([id]) => id);
};

const bySums = (file, order, scores, backers) => {
  const sorted = order.slice().sort((a, b) => compare(scores.get(b), scores.get(a)) || compare(backers.get(b), backers.get(a)));
  return sorted.filter(id => compare(scores.get(id), fraction(BigInt(file.leastScore))) >= 0).slice(0, file.seats);
};

const schulze = (file, order, preferred, first, voters) => {
  const ids = file.options.map(option => option.id), m = ids.length;
  const wide = preferred.map((row, x) => row.map((n, y) => n > preferred[y][x] ? n : 0));
  for (let via = 0; via < m; via++) {
    for (let x = 0; x < m; x++) {
      for (let y = 0; y < m; y++) {
        if (x !== via && y !== via && x !== y) wide[x][y] = Math.max(wide[x][y], Math.min(wide[x][via], wide[via][y]));
      }
    }
  }
  let left = ids.map((_, i) => i);
  const level = new Map();
  for (let n = 0; left.length; n++) {
    const unbeaten = left.filter(x => left.every(y => wide[y][x] <= wide[x][y]));
    unbeaten.forEach(x => level.set(ids[x], n));
    left = left.filter(x => !unbeaten.includes(x));
  }
  const sorted = order.slice().sort((a, b) => level.get(a) - level.get(b) || compare(first.get(b), first.get(a)));
  return voters === 0 ? [] : sorted.slice(0, file.seats);
};
const duels = file => {
  const ids = file.options.map(option => option.id);
  const preferred = ids.map(() => ids.map(() => 0));
  for (const { marks } of file.ballots) {
    const place = ids.map(id => marks[id] > 0 ? marks[id] : Infinity);
    ids.forEach((_, x) => ids.forEach((__, y) => { if (place[x] < place[y]) preferred[x][y]++; }));
  }
  return preferred;
};

const costOf = (file, id) => BigInt(file.options.find(option => option.id === id).cost ?? 0);
const cheapFirst = (file, order, votes) => order.slice().sort((a, b) => compare(votes.get(b), votes.get(a))
  || (costOf(file, a) < costOf(file, b) ? -1 : costOf(file, a) > costOf(file, b) ? 1 : 0));
const greedy = (file, order, votes, bought, budget) => {
  let left = budget;
  for (const id of cheapFirst(file, order, votes)) {
    const cost = costOf(file, id);
    if (!bought.includes(id) && cost <= left && compare(votes.get(id), fraction(BigInt(file.leastScore))) >= 0) {
      left -= cost;
      bought.push(id);
    }
  }
  return bought;
};

/** Equal shares of one size: what they buy, in order. Voters with equal ballots hold equal money. */
const spend = (file, rule, groups, share) => {
  const money = groups.map(() => share), bought = [];
  const wanted = new Map(rule.map(id => [id, groups.map((_, g) => g).filter(g => groups[g].ids.has(id))]));
  for (;;) {
    let best = null;
    for (const id of rule) {
      if (bought.includes(id)) continue;
      const cost = costOf(file, id);
      const purses = wanted.get(id).slice().sort((a, b) => compare(money[a], money[b]));
      let rich = purses.reduce((sum, g) => sum + groups[g].weight, 0n), missing = fraction(cost), price = null;
      for (const g of purses) {
        const each = over(missing, rich);
        if (compare(money[g], each) >= 0) { price = each; break; }
        missing = minus(missing, times(money[g], groups[g].weight));
        rich -= groups[g].weight;
      }
      if (price === null) continue;
      const rho = file.method.utility === 'cost' ? over(price, cost) : price;
      if (best === null || compare(rho, best.rho) < 0) best = { id, rho, price }; // of equals the rule's first stays
    }
    if (best === null) return bought;
    for (const g of wanted.get(best.id)) {
      money[g] = compare(money[g], best.price) < 0 ? ZERO : minus(money[g], best.price);
    }
    bought.push(best.id);
  }
};
const equalShares = async (file, order, votes) => {
  const budget = BigInt(file.method.budget), voters = BigInt(file.ballots.length);
  if (voters === 0n) return [];
  const grouped = new Map();
  for (const { marks } of file.ballots) {
    const ids = marked(marks).map(([id]) => id).sort();
    const group = grouped.get(ids.join()) ?? { ids: new Set(ids), weight: 0n };
    group.weight++;
    grouped.set(ids.join(), group);
  }
  const groups = [...grouped.values()], rule = cheapFirst(file, order, votes);
  const total = ids => ids.reduce((sum, id) => sum + costOf(file, id), 0n);
  if (file.method.completion === 'none') return spend(file, rule, groups, fraction(budget, voters));
  let share = budget / voters, fits = spend(file, rule, groups, fraction(share));
  const all = file.options.filter(option => votes.get(option.id).n > 0n).length;
  for (let steps = 1; fits.length < all; steps++) {
    const next = spend(file, rule, groups, fraction(++share));
    if (total(next) > budget) break;
    fits = next;
    if (steps % 20 === 0) await new Promise(done => setTimeout(done)); // the page stays alive
  }
  return file.method.completion === 'add1' ? fits : greedy(file, order, votes, fits, budget - total(fits));
};

const winners = async file => {
  const order = await drawn(file), one = fraction(1n);
  const backers = () => sumsOf(file, marks => marked(marks).map(([id]) => [id, one]));
  const first = () => sumsOf(file, marks => firsts(marks).map(id => [id, one]));
  switch (file.method.name) {
    case 'plurality':
    case 'approval': return bySums(file, order, backers(), backers());
    case 'points': return bySums(file, order,
      sumsOf(file, marks => marked(marks).map(([id, n]) => [id, fraction(BigInt(n))])), backers());
    case 'borda': return bySums(file, order, sumsOf(file, marks => borda(file, marks)), first());
    case 'schulze': return schulze(file, order, duels(file), first(), file.ballots.length);
    case 'greedy': return greedy(file, order, backers(), [], BigInt(file.method.budget));
    case 'equal-shares': return equalShares(file, order, backers());
    default: return null;
  }
};

/** From the totals that the file shows, where single ballots are not published; null where that is not enough. */
const winnersFromTotals = async file => {
  const order = await drawn(file);
  const read = value => { const [n, d] = String(value).split('/'); return fraction(BigInt(n), BigInt(d ?? 1)); };
  const scores = new Map(file.result.standings.map(s => [s.option, read(s.score)]));
  const backers = new Map(file.result.standings.map(s => [s.option, read(s.backers)]));
  switch (file.method.name) {
    case 'equal-shares': return null;
    case 'greedy': return greedy(file, order, scores, [], BigInt(file.method.budget));
    case 'schulze': return schulze(file, order, file.result.preferred, backers, file.ballotsCast);
    default: return bySums(file, order, scores, backers);
  }
};

export const recount = async file => {
  const at = await broken(file);
  if (at !== null) return { said: 'broken', at };
  const ours = file.withheld ? await winnersFromTotals(file) : await winners(file);
  if (ours === null) return { said: 'chain-only' };
  return { said: canonical(ours) !== canonical(file.result.winners) ? 'different' : file.withheld ? 'same-totals' : 'same' };
};

/**
 * Where the receipt stands. With hashes only, the marks that this device kept with it are needed; the code of a sheet
 * of paper is enough, for nobody kept its marks.
 */
export const find = async (file, receipt, marks) => {
  if (!file.withheld) {
    const at = file.ballots.findIndex(ballot => ballot.receipt === receipt);
    return at < 0 ? { said: 'not-found' } : { said: 'found', at: at + 1 };
  }
  const leaf = marks && await hashOf(canonical({ receipt, marks }));
  const sheet = await hashOf('sheet|' + receipt);
  return file.ballots.some(ballot => ballot.leaf === leaf || ballot.sheet === sheet) ? { said: 'found-hash' } : { said: 'not-found' };
};

/* ---- the page ---- */

const written = code => code.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  .replace(/(.{4})(?=.)/g, '$1-');

export const check = async (part, what) => {
  const line = part.querySelector('[data-said="' + what + '"]');
  const say = (said, ...values) => {
    line.textContent = part.getAttribute('data-say-' + said).replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
    line.dataset.result = said;
  };
  const field = part.querySelector('[data-receipt-field]');
  const receipt = written(field.value);
  if (what === 'receipt' && !receipt) { say('empty'); field.focus(); return; }
  say('working');
  let file;
  try {
    const answer = await fetch(part.dataset.proof, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(String(answer.status));
    file = await answer.json();
  } catch { say('unreachable'); return; }
  try {
    const kept = window.Rione.keptBallot(field.dataset.receiptField);
    const verdict = what === 'receipt'
      ? await find(file, receipt, kept?.receipt === receipt ? kept.marks : null)
      : await recount(file);
    say(verdict.said, verdict.at, file.ballotsCast);
  } catch { say('broken', '?'); }
};
