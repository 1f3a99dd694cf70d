// The two panes: which cause is chosen, and its places, made as they come into view.

const byId = (id) => document.getElementById(id);
const [list, main] = ['causes', 'changes'].map(byId);

/** Rows that are made together, when they come near. */
const blockSize = 20;
const rowHeights = { target: 52, file: 38, place: 66 };

let shown = [];
let chosen = 0;
/** Rows of the chosen cause, in blocks; those that are places, in order. */
let blocks = [];
let places = [];
let place = -1;

const nearby = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && fill(blocks[Number(target.dataset.block)])), { rootMargin: '600px 0px' });

function showCauses() {
  const before = shown[chosen]?.cause;
  shown = wantedCauses();
  list.replaceChildren(...shown.map(causeItem));
  const total = shown.reduce((sum, one) => sum + countOf(one.places), 0);
  byId('causes-title').textContent = plural(shown.length, 'cause');
  byId('status').textContent = `${plural(shown.length, 'cause')}, ${plural(total, 'place')}`;
  choose(Math.max(0, shown.findIndex(({ cause }) => cause === before)));
}

const causeButtons = () => list.querySelectorAll('.cause');

function choose(index) {
  chosen = index;
  causeButtons().forEach((button, i) => {
    button.tabIndex = i === index ? 0 : -1;
    if (i === index) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  });
  showPlaces();
  fromTheTop();
}

/** What was scrolled through before says nothing of where the chosen cause begins. */
function fromTheTop() {
  if (main.getBoundingClientRect().top < 0) main.scrollIntoView();
}

/** The head of the chosen cause at once; of its places what is looked at. */
function showPlaces() {
  nearby.disconnect();
  [blocks, places, place] = [[], [], -1];
  const one = shown[chosen];
  if (one === undefined) return main.replaceChildren(element('p', { class: 'empty' }, causes.length === 0 ? 'Nothing differs.' : 'Nothing is both in the report and asked for.'));
  const rows = rowsOf(one.places);
  for (let i = 0; i < rows.length; i += blockSize) blocks.push(blockOf(rows.slice(i, i + blockSize), blocks.length));
  main.replaceChildren(causeHead(one), ...blocks.map(({ holder }) => holder));
  if (blocks.length > 0) fill(blocks[0]);
  for (const { holder } of blocks) nearby.observe(holder);
  return undefined;
}

function rowsOf(all) {
  const rows = [];
  for (const [target, own] of grouped(all, (one) => one.target)) {
    rows.push({ kind: 'target', make: () => element('h3', {}, target, element('span', { class: 'quiet' }, ` ${extentOf(own)}`)) });
    for (const [file, inFile] of grouped(own, fileTitle)) {
      rows.push({ kind: 'file', make: () => element('h4', {}, ...pathText(file)) });
      for (const one of inFile) {
        rows.push({ kind: 'place', place: one, index: places.length, make: () => placeItem(one) });
        places.push({ one, row: rows.length - 1 });
      }
    }
  }
  return rows;
}

function blockOf(rows, index) {
  const holder = element('section', { class: 'block', 'data-block': String(index) });
  holder.style.minHeight = `${rows.reduce((sum, { kind }) => sum + rowHeights[kind], 0)}px`;
  return { rows, holder, isFilled: false };
}

function fill(block) {
  if (block.isFilled) return;
  block.isFilled = true;
  nearby.unobserve(block.holder);
  block.holder.append(
    ...block.rows.map(({ make, index }) => {
      const made = make();
      if (index !== undefined) made.dataset.place = String(index);
      return made;
    }),
  );
  block.holder.style.minHeight = '';
}

function headOfPlace(index) {
  fill(blocks[Math.floor(places[index].row / blockSize)]);
  return main.querySelector(`[data-place="${index}"] .place-head`);
}

function goToPlace(index) {
  if (places.length === 0) return;
  const last = place < 0 ? null : headOfPlace(place);
  if (last !== null) last.tabIndex = -1;
  place = Math.max(0, Math.min(places.length - 1, index));
  const head = headOfPlace(place);
  head.tabIndex = 0;
  head.focus({ preventScroll: true });
  head.scrollIntoView({ block: 'nearest' });
}

function goToCause(index) {
  if (shown.length === 0) return;
  choose(Math.max(0, Math.min(shown.length - 1, index)));
  const button = causeButtons()[chosen];
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: 'nearest' });
}

function toPane(name) {
  document.body.dataset.pane = name;
  if (name === 'changes') fromTheTop();
}

function openChanges() {
  toPane('changes');
  if (places.length > 0) goToPlace(0);
  else main.focus();
}

function backToCauses() {
  toPane('causes');
  goToCause(chosen);
}

function toggle(holder) {
  const head = holder.querySelector('.place-head');
  const isOpen = head.getAttribute('aria-expanded') === 'true';
  head.setAttribute('aria-expanded', String(!isOpen));
  if (isOpen) holder.querySelector('.more').remove();
  else holder.append(placeMore(places[Number(holder.dataset.place)].one));
}
