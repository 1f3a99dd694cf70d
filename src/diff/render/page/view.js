// What the page is made of. Whatever the report says becomes text, never markup.

/** An element; attributes that are undefined are left out. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A path that breaks between its parts, with what is searched for marked. */
function pathText(text) {
  const parts = text.split(/(?<=[./[])/);
  return parts.flatMap((part, i) => [...marked(part), ...(i === parts.length - 1 ? [] : [document.createElement('wbr')])]);
}

function marked(text) {
  const lower = text.toLowerCase();
  const word = lower.length === text.length ? wanted.words.find((one) => lower.includes(one)) : undefined;
  if (word === undefined) return [text];
  const at = lower.indexOf(word);
  return [text.slice(0, at), element('mark', {}, text.slice(at, at + word.length)), ...marked(text.slice(at + word.length))];
}

const badge = (risk) => element('span', { class: 'badge', 'data-risk': risk }, risk);

const words = { added: 'added', removed: 'removed', changed: 'changed' };
const signs = { added: '+', removed: '−', changed: '~' };

/** What stood there and what stands there, with what differs set off. */
function values({ before, after }) {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined) return element('div', { class: 'values' }, side(before === undefined ? 'ins' : 'del', before ?? after, '', ''));
  const { start, end } = difference(before, after);
  const part = (tag, text) => side(tag, text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end));
  const isShort = before.length + after.length <= 80 && !`${before}${after}`.includes('\n');
  return element('div', { class: isShort ? 'values short' : 'values' }, part('del', before), part('ins', after));
}

function side(tag, head, middle, tail) {
  return element(tag, { dir: 'auto' }, ...marked(head), ...(middle === '' ? [] : [element('b', {}, ...marked(middle))]), ...marked(tail));
}

function reasonOf({ class: name, reason, reference }, count) {
  const link = reference.startsWith('https://') ? element('a', { href: reference, rel: 'noreferrer noopener', target: '_blank' }, 'reference') : undefined;
  return element('li', {}, badge(name), ' ', reason, ' ', link, count === undefined ? undefined : element('span', { class: 'quiet' }, ` ${plural(count, 'place')}`));
}

/** What an edit did, in a few words. */
function inShort({ kind, before, after }) {
  const brief = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  if (kind === 'changed') return `${brief(before)} → ${brief(after)}`;
  const only = before ?? after ?? '';
  return only === '' || only.includes('\n') ? words[kind] : `${words[kind]}: ${brief(only)}`;
}

/** One of the causes, to be chosen. */
function causeItem({ cause, places }) {
  const { path, source, risk } = cause;
  const button = element(
    'button',
    { type: 'button', class: 'cause', tabindex: '-1', 'data-risk': path === null ? 'data-loss' : (risk ?? 'none') },
    element('span', { class: 'path' }, ...(path === null ? ['no edit explains this'] : pathText(path))),
    path === null ? undefined : element('span', { class: 'brief', dir: 'auto' }, inShort(cause)),
    element('span', { class: 'quiet' }, risk === null ? undefined : badge(risk), places.length === 0 ? 'changes no file' : extentOf(places), source === undefined ? undefined : element('span', { class: 'source' }, source)),
  );
  return element('li', {}, button);
}

/** What is said of a cause before its places. */
function causeHead({ cause, places }) {
  const { path, kind, source } = cause;
  const counts = new Map();
  for (const place of places) for (const i of place.risks) counts.set(i, (counts.get(i) ?? 0) + place.at.length);
  const order = [...counts].sort(([a], [b]) => classes.indexOf(risks[a].class) - classes.indexOf(risks[b].class));
  const title = path === null ? ['No edit explains this, which is a fault of platform'] : pathText(path);
  return element(
    'header',
    { class: 'cause-head' },
    element('button', { type: 'button', class: 'back' }, '← Causes'),
    element('h2', {}, ...title),
    element('p', { class: 'quiet' }, [...(path === null ? [] : [words[kind]]), ...(source === undefined ? [] : [source]), places.length === 0 ? 'changes no file' : extentOf(places)].join(' · ')),
    values(cause),
    order.length === 0 ? undefined : element('ul', { class: 'reasons', 'aria-label': 'Risks' }, ...order.map(([i, count]) => reasonOf(risks[i], count))),
  );
}

/** A changed place; what more there is to say of it is made when it is opened. */
function placeItem(place) {
  const { kind, name, at, also } = place;
  const notable = [...new Set(place.risks.map((i) => risks[i].class))];
  const line = at.length === 1 ? element('span', { class: 'quiet' }, `:${at[0].line}`) : undefined;
  const more = also.length === 0 ? undefined : element('span', { class: 'quiet' }, `also of ${also.slice(0, 3).join(', ')}${also.length > 3 ? ` and ${also.length - 3} more` : ''}`);
  const head = element('button', { type: 'button', class: 'place-head', 'aria-expanded': 'false', tabindex: '-1' }, element('span', { class: 'sign', 'aria-label': words[kind] }, signs[kind]), element('span', { class: 'name' }, ...pathText(name)), line, ...notable.map(badge), more);
  return element('div', { class: `place ${kind}` }, head, values(place));
}

function placeMore(place) {
  const files = place.at.map(({ file, line, environment }) => element('li', {}, element('code', {}, `${file}:${line}`), environment === null ? '' : ` ${environment}`));
  const reasons = place.risks.map((i) => reasonOf(risks[i]));
  return element(
    'div',
    { class: 'more' },
    reasons.length === 0 ? undefined : element('ul', { class: 'reasons' }, ...reasons),
    element('ul', { class: 'files' }, ...files),
    place.pointer === '' || place.pointer === place.name ? undefined : element('p', {}, element('code', {}, place.pointer)),
    place.also.length === 0 ? undefined : element('p', {}, `It follows from other edits, too: ${place.also.join(', ')}`),
  );
}
