import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import { anchors, type PageInMaking } from './anchors.ts';
import { element, escaped, joined, lines, type Markup, voidElement } from './markup.ts';
import { numberLink } from './number-link.ts';

/** A printed form: a table of spanning cells in which the labels are heads. */
export function formMarkup({ form, page }: { form: PrintedForm; page: PageInMaking }): Markup {
  const whole = form.widths.reduce((sum, width) => sum + width, 0);
  const columns = form.widths.map((width) =>
    voidElement('col', { style: `width:${((width / whole) * 100).toFixed(2)}%` }),
  );
  return element(
    'section',
    { class: 'sheet portrait', id: page.unique(anchors.table(form.id)), 'data-table': form.id },
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `${form.number} ${form.title}` },
      element(
        'table',
        { class: 'form' },
        captionMarkup(form),
        element('colgroup', {}, joined(columns)),
        element(
          'tbody',
          {},
          joined(
            form.rows.map((cells) => formRow({ form, cells, page })),
            '\n',
          ),
        ),
      ),
    ),
  );
}

function captionMarkup(form: PrintedForm): Markup {
  return element(
    'caption',
    {},
    element('span', { class: 'number' }, escaped(form.number)),
    element('span', { class: 'title' }, escaped(form.title)),
    element(
      'span',
      { class: 'above' },
      element('span', { class: 'owner' }, escaped(form.caption.left)),
      element('span', { class: 'measure' }, escaped(form.caption.right)),
    ),
  );
}

function formRow({ form, cells, page }: { form: PrintedForm; cells: FormCell[]; page: PageInMaking }): Markup {
  // A line of labels alone heads the columns below it; a label beside what was filled in heads its line.
  const scope = cells.every((cell) => cell.head) ? 'col' : 'row';
  return element('tr', {}, joined(cells.map((cell) => formCell({ form, cell, scope, page }))));
}

type CellInput = { form: PrintedForm; cell: FormCell; scope: 'col' | 'row'; page: PageInMaking };

function formCell({ form, cell, scope, page }: CellInput): Markup {
  const place = cell.number && { table: form.id, ...cell.number };
  const spans = {
    id: place && page.unique(anchors.cell(place)),
    scope: cell.head ? scope : undefined,
    class: cell.align,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
  };
  return element(
    cell.head ? 'th' : 'td',
    spans,
    numberLink({ text: lines(cell.text), href: place && page.links.cell?.(place) }),
  );
}
