import type { PrintedTable } from '#lib/core/disclosure/index.ts';
import { placesOf, ruleProblems, tablesNamed, wordsNamed } from '../reviewed.ts';
import { type ItemDefinition, itemsOf, type Judged, ruleItem } from './item-definition.ts';

const tableItem = itemsOf('tables');

/** The sets of tables that are published, by ids, with what the rule on completeness calls them. */
const SETS: readonly { id: string; demand: string; tables: readonly string[]; called: RegExp }[] = [
  {
    id: 'summary-tables',
    demand: '部门收支总体情况表、收入总体情况表、支出总体情况表',
    tables: ['income-and-expenditure', 'income', 'expenditure'],
    called: /^《(?:部门)?(?:收支|收入|支出)总/,
  },
  {
    id: 'appropriation-tables',
    demand: '财政拨款收支总表，一般公共预算支出表、基本支出表、“三公”经费支出表，政府性基金和国有资本经营预算支出表',
    tables: [
      'appropriation',
      'general-by-function',
      'general-basic',
      'three-public',
      'government-fund',
      'state-capital',
    ],
    called: /^《(?:财政拨款|一般公共预算|政府性基金|国有资本)/,
  },
];

const setItems = SETS.map(({ id, demand, tables, called }) =>
  ruleItem({
    id,
    group: 'tables',
    demand: `公开${demand}`,
    rules: ['TQ-13'],
    about: ({ expected = '' }) => called.test(expected),
    at: (report) => tablesNamed(report, tables),
  }),
);

const complete = ruleItem({
  id: 'complete',
  group: 'tables',
  demand: '其他必备的表和章节齐全',
  rules: ['TQ-13', 'TQ-08'],
  about: ({ expected = '' }) => !SETS.some(({ called }) => called.test(expected)),
  at: (report) => [...wordsNamed(report, ['staffing', 'overall-performance']), ...tablesNamed(report, ['projects'])],
});

/** Whether every row of a level that has money is broken down to the level below. */
function isBrokenDown(table: PrintedTable, { whole, part }: { whole: number; part: number }): boolean {
  const codes = table.rows.filter(hasMoney).map(({ id }) => id);
  return codes
    .filter((code) => /^\d+$/.test(code) && code.length === whole)
    .every((code) => codes.some((own) => own.length === part && own.startsWith(code)));
}

const hasMoney = ({ cells }: PrintedTable['rows'][number]) => cells.some((cell) => Number(cell) !== 0);

function detailItem(input: {
  id: string;
  demand: string;
  table: string;
  levels: { whole: number; part: number };
}): ItemDefinition {
  const { id, demand, table, levels } = input;
  return tableItem({
    id,
    demand,
    basis: '《中华人民共和国预算法》第四十六条；《地方预决算公开操作规程》（财预〔2016〕143号）',
    examine: (report): Judged => {
      const found = tablesNamed(report, [table]);
      const at = placesOf(found);
      if (found.every(({ block }) => !block.rows.some(hasMoney)))
        return { at, state: 'not-applicable', note: '没有这项支出' };
      if (found.every(({ block }) => isBrokenDown(block, levels))) return { at };
      return {
        at,
        problems: [{ id: `publication ${id}`, blocks: true, message: `${at[0]?.name ?? ''}没有${demand}` }],
      };
    },
  });
}

/** The figures that “三公”经费 is published by, as columns or rows of its table. */
const THREE_PUBLIC = ['abroad', 'vehicles.purchase', 'vehicles.operation', 'reception'];

const threePublic = tableItem({
  id: 'three-public-items',
  demand: '“三公”经费按因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费公开',
  examine: (report) => {
    const tables = tablesNamed(report, ['three-public']);
    const ids = tables.flatMap(({ block }) => [...block.columns, ...block.rows].map(({ id }) => id));
    const at = placesOf(tables);
    const own = THREE_PUBLIC.every((id) => ids.includes(id))
      ? []
      : [{ id: 'publication three-public-items', blocks: true, message: '“三公”经费支出表没有细化到各项费用' }];
    return { at, problems: [...own, ...ruleProblems(report, { rules: ['TX-11', 'TI-12', 'NT-09'] })] };
  },
});

const emptyTables = tableItem({
  id: 'empty-tables',
  demand: '没有数据的表列出空表并说明',
  examine: (report): Judged => {
    const empty = report.blocks.filter(({ block }) => block.kind === 'table' && !block.rows.some(hasMoney));
    const problems = ruleProblems(report, { rules: ['NT-15'] });
    if (empty.length === 0 && problems.length === 0) return { state: 'not-applicable', note: '没有空表' };
    const sentences = empty.flatMap(({ block }) => (block.kind === 'table' ? block.notes : []));
    return { at: placesOf(empty), problems, ...(sentences.length === 0 ? {} : { note: sentences.join(' ') }) };
  },
});

/** The tables that are published, and how far they are broken down. */
export const TABLE_ITEMS: readonly ItemDefinition[] = [
  ...setItems,
  detailItem({
    id: 'function-items',
    demand: '公开到支出功能分类的项级科目',
    table: 'general-by-function',
    levels: { whole: 5, part: 7 },
  }),
  detailItem({
    id: 'economic-groups',
    demand: '公开到支出经济分类的款级科目',
    table: 'general-basic',
    levels: { whole: 3, part: 5 },
  }),
  threePublic,
  emptyTables,
  complete,
];
