import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { tablesOf } from '../blocks.ts';
import { type DataResource, dataResource } from '../data-resource.ts';

/** The tables of the report: what the lines are in. */
export function tablesResource(document: DisclosureDocument): DataResource {
  return dataResource({
    name: 'tables',
    title: '预算表',
    description: '报告里有哪些表。',
    items: tablesOf(document),
    primaryKey: ['table_id'],
    columns: [
      { name: 'table_id', title: '表标识', type: 'string', constraints: { required: true }, of: ({ id }) => id },
      { name: 'number', title: '表号', type: 'string', of: ({ number }) => number },
      { name: 'title', title: '表名', type: 'string', constraints: { required: true }, of: ({ title }) => title },
      { name: 'measure', title: '单位', type: 'string', of: ({ measure }) => measure },
      {
        name: 'notes',
        title: '备注',
        type: 'string',
        description: '表下所印的话，一句一行。',
        of: ({ notes }) => notes.join('\n'),
      },
    ],
  });
}
