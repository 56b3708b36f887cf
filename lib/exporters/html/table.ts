import type { HeadCell, PrintedTable } from '#lib/core/disclosure/index.ts';
import { type GridCell, type GridRow, tableGrid } from '#lib/core/disclosure/index.ts';
import { anchors, type PageInMaking } from './anchors.ts';
import { element, escaped, joined, lines, type Markup } from './markup.ts';
import { numberLink } from './number-link.ts';

/** A printed table with its caption, in a box of its own that scrolls sideways where the screen is narrow. */
export function tableMarkup({ table, page }: { table: PrintedTable; page: PageInMaking }): Markup {
  const grid = tableGrid(table);
  const sides = table.layout.kind === 'sides';
  const anchor = page.unique(anchors.table(table.id));
  const label = escaped(`${table.number} ${table.title}`);
  const body = grid.rows.map((row) => rowMarkup({ table, row, sides, page }));
  return element(
    'section',
    { class: `sheet ${table.orientation}`, id: anchor, 'data-table': table.id },
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label },
      element(
        'table',
        { class: sides ? 'sides' : 'rows' },
        captionMarkup(table),
        element(
          'thead',
          {},
          joined(
            grid.head.map((cells) => headRow(cells)),
            '\n',
          ),
        ),
        element('tbody', {}, joined(body, '\n')),
      ),
    ),
    joined(table.notes.map((note) => element('p', { class: 'note' }, lines(note)))),
  );
}

function captionMarkup(table: PrintedTable): Markup {
  return element(
    'caption',
    {},
    element('span', { class: 'number' }, escaped(table.number)),
    element('span', { class: 'title' }, escaped(table.title)),
    element(
      'span',
      { class: 'above' },
      element('span', { class: 'owner' }, escaped(table.owner)),
      element('span', { class: 'measure' }, escaped(`单位：${table.measure}`)),
    ),
  );
}

function headRow(cells: HeadCell[]): Markup {
  const row = cells.map((cell) =>
    element(
      'th',
      {
        scope: cell.columnSpan > 1 ? 'colgroup' : 'col',
        colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
        rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      },
      lines(cell.text),
    ),
  );
  return element('tr', {}, joined(row));
}

type RowInput = { table: PrintedTable; row: GridRow; sides: boolean; page: PageInMaking };

/** A line of the body. Where two rows stand side by side each one's own label carries its anchor. */
function rowMarkup({ table, row, sides, page }: RowInput): Markup {
  const [first] = row.ids;
  const anchorOf = (id: string): string => page.unique(anchors.row({ table: table.id, row: id }));
  const headed = row.cells.findLastIndex((cell) => cell.kind === 'label');
  const cells = row.cells.map((cell, index) =>
    cellMarkup({
      table,
      page,
      cell,
      anchor: sides && cell.kind === 'label' ? anchorOf(cell.row) : undefined,
      named: cell.kind === 'label' && (sides || index === headed),
    }),
  );
  return element(
    'tr',
    { id: sides || first === undefined ? undefined : anchorOf(first), class: row.total ? 'total' : undefined },
    joined(cells),
  );
}

type CellInput = {
  table: PrintedTable;
  page: PageInMaking;
  cell: GridCell;
  anchor: string | undefined;
  named: boolean;
};

function cellMarkup({ table, page, cell, anchor, named }: CellInput): Markup {
  if (cell.kind === 'empty') return element('td', {});
  if (cell.kind === 'label') {
    const attributes = { id: anchor, 'data-table': table.id, 'data-row': cell.row };
    return named
      ? element(
          'th',
          {
            scope: 'row',
            class: cell.centered ? 'center' : cell.indent > 0 ? `indent-${cell.indent}` : undefined,
            ...attributes,
          },
          page.terms.inLabel({ row: cell.row, text: cell.text }),
        )
      : element('td', { class: 'label', ...attributes }, lines(cell.text));
  }
  const place = { table: table.id, row: cell.row, column: cell.column };
  return element(
    'td',
    {
      class: 'figure',
      id: page.unique(anchors.cell(place)),
      'data-table': table.id,
      'data-row': cell.row,
      'data-column': cell.column,
    },
    numberLink({ text: escaped(cell.text), href: page.links.cell?.(place) }),
  );
}
