import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { type DataResource, dataResource } from '../data-resource.ts';
import { statedFigures } from '../stated-figures.ts';

/** The figures that the sentences state, each once. */
export function figuresResource(document: DisclosureDocument): DataResource {
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
      { name: 'table_id', title: '表标识', type: 'string', of: ({ cell }) => cell?.table ?? '' },
      { name: 'row_id', title: '行标识', type: 'string', of: ({ cell }) => cell?.row ?? '' },
      { name: 'column_id', title: '列标识', type: 'string', of: ({ cell }) => cell?.column ?? '' },
      { name: 'section_id', title: '章节标识', type: 'string', of: ({ section }) => section },
      { name: 'section_title', title: '章节', type: 'string', of: ({ sectionTitle }) => sectionTitle },
      { name: 'sentence', title: '所在的句子', type: 'string', of: ({ sentence }) => sentence },
    ],
  });
}
