// The report that the page was made with, and what of it is looked at.

const { classes, risks, causes } = JSON.parse(document.getElementById('report').textContent);

/** What is asked for: all that it says must hold of a place. */
const wanted = { words: [], risks: new Set(), target: '', environment: '' };

for (const cause of causes) for (const place of cause.places) place.cause = cause;

/** What a search looks at, made when it is first needed. */
function textOf(place) {
  place.text ??= [place.cause.path, place.target, place.file, place.name, place.pointer, place.before, place.after, ...place.at.map((at) => at.file), ...place.risks.map((i) => `${risks[i].class} ${risks[i].reason}`)].join('\n').toLowerCase();
  return place.text;
}

function isWanted(place) {
  if (wanted.target !== '' && place.target !== wanted.target) return false;
  if (wanted.environment !== '' && !place.at.some((at) => (at.environment ?? '*') === wanted.environment)) return false;
  if (wanted.risks.size > 0 && !(place.risks.length === 0 ? wanted.risks.has('none') : place.risks.some((i) => wanted.risks.has(risks[i].class)))) return false;
  return wanted.words.every((word) => textOf(place).includes(word));
}

const asksForAll = () => wanted.words.length === 0 && wanted.risks.size === 0 && wanted.target === '' && wanted.environment === '';

/** Causes with the places that are asked for; those without any only where everything is. */
function wantedCauses() {
  const all = asksForAll();
  const found = causes.map((cause) => ({ cause, places: all ? cause.places : cause.places.filter(isWanted) }));
  return all ? found : found.filter(({ cause, places }) => places.length > 0 || (cause.places.length === 0 && isNamed(cause)));
}

/** A cause that changes no file is found by its path. */
function isNamed({ path }) {
  return wanted.words.length > 0 && wanted.risks.size === 0 && wanted.target === '' && wanted.environment === '' && wanted.words.every((word) => path.toLowerCase().includes(word));
}

/** Places in files, of which one that is the same in several environments has several. */
const countOf = (places) => places.reduce((sum, { at }) => sum + at.length, 0);
const filesOf = (places) => new Set(places.flatMap(({ at }) => at.map(({ file }) => file))).size;
const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
const extentOf = (places) => `${plural(countOf(places), 'place')} in ${plural(filesOf(places), 'file')}`;

/** By something that they have in common, in the order in which it comes. */
function grouped(places, keyOf) {
  const groups = new Map();
  for (const place of places) {
    const key = keyOf(place);
    if (groups.has(key)) groups.get(key).push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

/** A file with the environments that it is the same in. */
const fileTitle = ({ file, at }) => (at.length > 1 ? `${file} (${at.map(({ environment }) => environment).join(', ')})` : file);

/** Where two texts begin and cease to differ, without cutting a character in two. */
function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < shorter && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const isHalf = (text, at) => /[\udc00-\udfff]/.test(text[at] ?? '');
  if (isHalf(before, start) || isHalf(after, start)) start--;
  if (isHalf(before, before.length - end) || isHalf(after, after.length - end)) end--;
  return { start, end };
}
