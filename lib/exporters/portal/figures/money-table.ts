import { element, escaped, joined, type Markup } from '../../html/markup.ts';

/** A figure of a table: where it leads, if anywhere; `less` for one below nothing. */
export type FigureCell = { text: string; href?: string | undefined; less?: boolean };

/** A line of a table: its name, what is said below it, its figures; a level deeper for a part of the line above. */
export type MoneyRow = {
  name: string;
  below?: string | undefined;
  level?: 0 | 1;
  total?: boolean;
  figures: FigureCell[];
};

/** With so many figures a name has no room beside them on a phone and stands above; with more the box scrolls. */
const STACKED = 4;

/**
 * A table of names and figures in a box that scrolls sideways where the screen is narrow. Its roles are written out: laid
 * out for phones it would be no table to a screen reader.
 * @param input.heads of the names, then of each figure
 */
export function moneyTable(input: {
  caption: string;
  measure?: string;
  heads: readonly string[];
  rows: readonly MoneyRow[];
}): Markup {
  const { caption, measure = '万元', heads, rows } = input;
  const headCells = heads.map((text, index) =>
    element('th', { role: 'columnheader', scope: 'col', class: index === 0 ? undefined : 'figure' }, escaped(text)),
  );
  return element(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    element(
      'table',
      { role: 'table', class: heads.length === STACKED + 1 ? 'money stacked' : 'money' },
      element(
        'caption',
        {},
        element('span', {}, escaped(caption)),
        measure === '' ? joined([]) : element('span', { class: 'measure' }, escaped(`单位：${measure}`)),
      ),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, joined(headCells))),
      element('tbody', { role: 'rowgroup' }, joined(rows.map(moneyRow), '\n')),
    ),
  );
}

function moneyRow({ name, below, level = 0, total = false, figures }: MoneyRow): Markup {
  return element(
    'tr',
    { role: 'row', class: total ? 'total' : undefined },
    element(
      'th',
      { role: 'rowheader', scope: 'row', class: level === 1 ? 'part' : undefined },
      escaped(name),
      below === undefined ? joined([]) : element('span', { class: 'below-name' }, escaped(below)),
    ),
    joined(figures.map(figureCell)),
  );
}

function figureCell({ text, href, less = false }: FigureCell): Markup {
  const content = href === undefined ? escaped(text) : element('a', { href }, escaped(text));
  return element('td', { role: 'cell', class: less ? 'figure less' : 'figure' }, content);
}
