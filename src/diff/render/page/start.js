// What people do: keys, clicks and filters.

const [search, help] = ['search', 'help'].map(byId);

const inPlaces = () => main.contains(document.activeElement);
const step = (by) => (inPlaces() ? goToPlace(place + by) : goToCause(list.contains(document.activeElement) ? chosen + by : chosen));
const end = (index) => (inPlaces() ? goToPlace(index) : goToCause(index));

const keys = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  ArrowRight: () => !inPlaces() && openChanges(),
  l: () => !inPlaces() && openChanges(),
  ArrowLeft: backToCauses,
  h: backToCauses,
  Escape: backToCauses,
  g: () => end(0),
  G: () => end(Infinity),
  '/': () => search.select(),
  '?': () => help.showModal(),
};

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (target === search) return keyInSearch(event);
  if (target.tagName === 'SELECT' || !Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]();
});

function keyInSearch(event) {
  if (!['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return;
  event.preventDefault();
  if (event.key === 'Escape' && search.value !== '') {
    search.value = '';
    ask();
  }
  backToCauses();
}

list.addEventListener('click', (event) => {
  const button = event.target.closest('.cause');
  if (button === null) return;
  choose([...causeButtons()].indexOf(button));
  // By the keyboard the focus goes on to the places.
  if (event.detail === 0) openChanges();
  else toPane('changes');
});

main.addEventListener('click', (event) => {
  if (event.target.closest('.back') !== null) return backToCauses();
  const head = event.target.closest('.place-head');
  if (head !== null) toggle(head.closest('[data-place]'));
});

main.addEventListener('focusin', (event) => {
  const holder = event.target.closest('[data-place]');
  if (holder !== null) place = Number(holder.dataset.place);
});

byId('help-button').addEventListener('click', () => help.showModal());

/** Takes what is asked for from the form. */
function ask() {
  wanted.words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  wanted.target = byId('target').value;
  wanted.environment = byId('environment').value;
  wanted.risks = new Set([...byId('risks').querySelectorAll('[aria-pressed="true"]')].map((button) => button.dataset.risk));
  showCauses();
}

function offerFilters() {
  const all = causes.flatMap((cause) => cause.places);
  const targets = grouped(all, (one) => one.target);
  byId('target').append(...[...targets.keys()].map((name) => element('option', { value: name }, name)));
  const environments = new Set(all.flatMap(({ at }) => at.map(({ environment }) => environment)));
  byId('environment').append(...[...environments].map((name) => element('option', { value: name ?? '*' }, name ?? 'files of all')));
  const found = new Set(all.flatMap((one) => (one.risks.length === 0 ? ['none'] : one.risks.map((i) => risks[i].class))));
  const offered = [...classes, 'none'].filter((name) => found.has(name));
  byId('risks').append(...offered.map((name) => element('button', { type: 'button', class: 'badge', 'data-risk': name, 'aria-pressed': 'false' }, name === 'none' ? 'no known risk' : name)));
}

byId('risks').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button === null) return;
  button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
  ask();
});
for (const id of ['target', 'environment']) byId(id).addEventListener('change', ask);
search.addEventListener('input', ask);
search.form.addEventListener('submit', (event) => event.preventDefault());

/** The panes stay below the filters, which take two lines where there are many. */
function placePanes() {
  document.documentElement.style.setProperty('--bar', `${search.form.offsetHeight}px`);
}
addEventListener('resize', placePanes);

offerFilters();
placePanes();
toPane('causes');
showCauses();
