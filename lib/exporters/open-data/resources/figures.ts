import { type DisclosureDocument, type Figure, paragraphFigures, paragraphText } from '#lib/core/disclosure/index.ts';
import { paragraphsOf, tablesOf } from '../blocks.ts';
import { type DataResource, dataResource } from '../data-resource.ts';

/** A figure with the first sentence that states it. */
type StatedFigure = Figure & { section: string; sectionTitle: string; sentence: string };

/** The figures that the sentences state, each once: an id has the same value wherever it stands. */
export function figuresResource(document: DisclosureDocument): DataResource {
  const printed = new Set(
    tablesOf(document).flatMap((table) =>
      table.rows.flatMap((row) => table.columns.map((column) => JSON.stringify([table.id, row.id, column.id]))),
    ),
  );
  const cellOf = ({ cell }: StatedFigure) =>
    cell !== undefined && printed.has(JSON.stringify([cell.table, cell.row, cell.column])) ? cell : undefined;
  const place = ['table_id', 'row_id', 'column_id'];
  return dataResource({
    name: 'figures',
    title: '文字所述的数',
    description: '预算情况说明各句所述的数，一数一行，附首次出现的那一句；表里也有的，指明是哪一格。',
    items: statedFigures(document),
    primaryKey: ['figure_id'],
    foreignKeys: [{ fields: place, reference: { resource: 'budget-lines', fields: place } }],
    columns: [
      { name: 'figure_id', title: '数的标识', type: 'string', constraints: { required: true }, of: ({ id }) => id },
      { name: 'value', title: '数值', type: 'number', constraints: { required: true }, of: ({ value }) => value },
      { name: 'measure', title: '计量单位', type: 'string', of: ({ measure }) => measure },
      { name: 'table_id', title: '表标识', type: 'string', of: (figure) => cellOf(figure)?.table ?? '' },
      { name: 'row_id', title: '行标识', type: 'string', of: (figure) => cellOf(figure)?.row ?? '' },
      { name: 'column_id', title: '列标识', type: 'string', of: (figure) => cellOf(figure)?.column ?? '' },
      { name: 'section_id', title: '章节标识', type: 'string', of: ({ section }) => section },
      { name: 'section_title', title: '章节', type: 'string', of: ({ sectionTitle }) => sectionTitle },
      { name: 'sentence', title: '所在的句子', type: 'string', of: ({ sentence }) => sentence },
    ],
  });
}

function statedFigures(document: DisclosureDocument): StatedFigure[] {
  const stated = new Map<string, StatedFigure>();
  for (const { block, section } of paragraphsOf(document))
    for (const figure of paragraphFigures(block))
      if (!stated.has(figure.id))
        stated.set(figure.id, {
          ...figure,
          section: section.id,
          sectionTitle: section.title,
          sentence: paragraphText(block),
        });
  return [...stated.values()];
}
