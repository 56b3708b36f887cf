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

/**
 * A table of names and figures in a box that scrolls sideways where the screen is narrow.
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
    element('th', { scope: 'col', class: index === 0 ? undefined : 'figure' }, escaped(text)),
  );
  return element(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'money' },
      element(
        'caption',
        {},
        element('span', {}, escaped(caption)),
        measure === '' ? joined([]) : element('span', { class: 'measure' }, escaped(`单位：${measure}`)),
      ),
      element('thead', {}, element('tr', {}, joined(headCells))),
      element('tbody', {}, joined(rows.map(moneyRow), '\n')),
    ),
  );
}

function moneyRow({ name, below, level = 0, total = false, figures }: MoneyRow): Markup {
  return element(
    'tr',
    { class: total ? 'total' : undefined },
    element(
      'th',
      { scope: 'row', class: level === 1 ? 'part' : undefined },
      escaped(name),
      below === undefined ? joined([]) : element('span', { class: 'below-name' }, escaped(below)),
    ),
    joined(figures.map(figureCell)),
  );
}

function figureCell({ text, href, less = false }: FigureCell): Markup {
  const content = href === undefined ? escaped(text) : element('a', { href }, escaped(text));
  return element('td', { class: less ? 'figure less' : 'figure' }, content);
}
