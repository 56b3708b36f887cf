/** More are found by no one who types a word that stands everywhere. */
const MOST = 2_000;
const BLOCKS = 'h1, h2, h3, h4, p, caption span, th, td';

/** Places of a word in a text, from the start, not overlapping, whatever the case. */
export function placesOf({ text, word }) {
  const [inText, inWord] = [text.toLowerCase(), word.toLowerCase()];
  const places = [];
  if (inWord === '') return places;
  for (let at = inText.indexOf(inWord); at >= 0; at = inText.indexOf(inWord, at + inWord.length)) places.push(at);
  return places;
}

/** A search in the report: every place is marked, Enter goes on to the next one, Shift+Enter back, Esc ends it. */
export function addSearch({ tools, report }) {
  const { form, input, output } = searchForm();
  let ranges = [];
  let at = -1;
  const show = () => {
    paint({ ranges, at });
    output.textContent =
      input.value.trim() === '' ? '' : ranges.length === 0 ? '没有找到' : `${at + 1}/${ranges.length}`;
  };
  const go = (step) => {
    if (ranges.length === 0) return;
    at = (at + step + ranges.length) % ranges.length;
    show();
    ranges[at].startContainer.parentElement.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const seek = () => {
    ranges = rangesOf({ report, word: input.value.trim() });
    at = -1;
    if (ranges.length > 0) go(1);
    else show();
  };
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(seek, 200);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      seek();
    }
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      go(-1);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (ranges.length === 0) seek();
    else go(1);
  });
  form.querySelector('[data-back]').addEventListener('click', () => go(-1));
  report.addEventListener('units', () => {
    if (input.value.trim() !== '') seek();
  });
  tools.append(form);
}

function searchForm() {
  const form = document.createElement('form');
  form.className = 'seek';
  form.setAttribute('role', 'search');
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = '在报告中查找';
  input.setAttribute('aria-label', '在报告中查找');
  const output = document.createElement('output');
  form.append(
    input,
    output,
    button({ text: '↑', label: '上一处', back: true }),
    button({ text: '↓', label: '下一处', back: false }),
  );
  return { form, input, output };
}

function button({ text, label, back }) {
  const made = document.createElement('button');
  made.type = back ? 'button' : 'submit';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  if (back) made.dataset.back = '';
  return made;
}

/** Places in the page: a word may begin in a sentence and end in a figure of it. */
function rangesOf({ report, word }) {
  const found = [];
  if (word === '') return found;
  for (const block of report.querySelectorAll(BLOCKS)) {
    if (block.closest('.contents') !== null || block.querySelector(BLOCKS) !== null) continue;
    for (const start of placesOf({ text: block.textContent, word })) {
      found.push(rangeIn({ block, start, end: start + word.length }));
      if (found.length === MOST) return found;
    }
  }
  return found;
}

function rangeIn({ block, start, end }) {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const after = before + node.data.length;
    if (!begun && start < after) {
      range.setStart(node, start - before);
      begun = true;
    }
    if (end <= after) {
      range.setEnd(node, end - before);
      return range;
    }
    before = after;
  }
  return range;
}

/** Marks the places; a browser that cannot gets the one that it is at as its selection. */
function paint({ ranges, at }) {
  const current = ranges[at];
  if ('highlights' in CSS) {
    CSS.highlights.set('match', new Highlight(...ranges));
    CSS.highlights.set('match-now', new Highlight(...(current === undefined ? [] : [current])));
    return;
  }
  const selection = getSelection();
  selection.removeAllRanges();
  if (current !== undefined) selection.addRange(current);
}
