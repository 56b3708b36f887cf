const CHOICE = 'portal.unit';
const UNITS = [
  { id: 'wanyuan', name: '万元' },
  { id: 'yuan', name: '元' },
];

/**
 * An amount of 万元 in 元, with separators: `52.22` is `522,200`. Only the point moves: the report says no more than that.
 * What is no amount stays as it is.
 */
export function inYuan(text) {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (match === null) return text;
  const [, sign, whole, fraction = ''] = match;
  const digits = `${whole}${fraction.padEnd(4, '0')}`.replace(/^0+(?=\d)/, '');
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits === '0' ? '' : sign}${grouped}`;
}

/** Lets people read the tables in 元. What they chose last is remembered in their browser. */
export function addUnits({ tools, report }) {
  const texts = [...report.querySelectorAll('td.figure')]
    .map((cell) => innermostText(cell))
    .filter((node) => node !== null);
  const amounts = new Map(texts.map((node) => [node, node.data]));
  const measures = new Map(
    [...report.querySelectorAll('.sheet:has(td.figure) .measure')].map((node) => [node, node.textContent]),
  );
  const group = document.createElement('div');
  group.className = 'units';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', '表格金额单位');
  const choose = (unit) => {
    const yuan = unit === 'yuan';
    for (const [node, text] of amounts) node.data = yuan ? inYuan(text) : text;
    for (const [node, text] of measures) node.textContent = yuan ? '单位：元（由公开的万元数换算）' : text;
    for (const button of group.children) button.setAttribute('aria-pressed', String(button.value === unit));
    report.dispatchEvent(new Event('units'));
  };
  for (const { id, name } of UNITS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = id;
    button.textContent = name;
    button.addEventListener('click', () => {
      choose(id);
      remember(id);
    });
    group.append(button);
  }
  tools.append(group);
  const known = remembered();
  choose(UNITS.some(({ id }) => id === known) ? known : 'wanyuan');
}

function innermostText(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  return walker.nextNode();
}

/** A browser may forbid to keep anything: then nothing is remembered. */
function remember(unit) {
  try {
    localStorage.setItem(CHOICE, unit);
  } catch {}
}

function remembered() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}
