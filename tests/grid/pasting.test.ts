import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { copyBlock } from '#components/grid/copy-block.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { readHtmlBlock } from '#components/grid/html-block.ts';
import { readCell } from '#components/grid/read-cell.ts';
import { readTextBlock, writeTextBlock } from '#components/grid/text-block.ts';
import { at, contentOf, paste, RULES, texts } from './support/pasting.ts';
import { COLUMNS, cellsOf, storeOf } from './support/sample-grid.ts';

/** Columns of the property: all kinds, and one that nobody can write. */
const ALL: readonly GridColumn[] = [
  ...COLUMNS,
  { field: 'sum', label: '小计', kind: 'text', width: 80, readOnly: true },
];

const cellText = constantFrom(
  '',
  '30101',
  '30102 津贴补贴',
  '1,234.50',
  '(12)',
  '￥３',
  '-',
  '12人',
  '是',
  '一般公共预算',
  'abc',
  '两\n行',
  '有"引号"',
  '制\t表',
);
const cells = record(Object.fromEntries(ALL.map(({ field }) => [field, cellText])), { requiredKeys: [] }).map(
  (filled) => filled as Record<string, string>,
);
const grid = array(cells, { maxLength: 7 });
const block = tuple(integer({ min: 1, max: 6 }), integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
  array(array(cellText, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);
const place = tuple(integer({ min: 0, max: 6 }), integer({ min: 0, max: ALL.length - 1 }));

/** What a cell must hold afterwards: what was there, or what was pasted over it. */
function expectedCell(input: { before: string; pasted: string | undefined; column: GridColumn }): string {
  const { before, pasted, column } = input;
  if (pasted === undefined || column.readOnly === true) return before;
  const read = readCell({ column, incoming: { text: pasted }, row: undefined, rules: RULES });
  return read.ok ? read.value : pasted.trim();
}

describe('a block of cells pasted anywhere', () => {
  it('loses no row, doubles none, and is taken back exactly', { timeout: 120_000 }, () => {
    assert(
      property(grid, block, place, (start, pasted, [row, left]) => {
        const store = storeOf(start);
        const top = Math.min(row, Math.max(0, start.length - 1));
        const before = structuredClone(store.list('lines'));
        const travelled = readTextBlock(writeTextBlock(pasted));
        expect(travelled).toEqual(pasted);
        paste({ store, block: texts(travelled), selected: at(top, left), columns: ALL });
        const after = store.list('lines');
        expect(after.length).toBe(Math.max(start.length, top + pasted.length));
        expect(after.slice(0, start.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        for (const [index, { cells: got }] of after.entries())
          for (const [place, column] of ALL.entries()) {
            const wanted = expectedCell({
              before: start[index]?.[column.field] ?? '',
              pasted: pasted[index - top]?.[place - left],
              column,
            });
            if ((got[column.field] ?? '') !== wanted) expect.fail(`row ${index} ${column.field}: ${got[column.field]}`);
          }
        const made = structuredClone(after);
        store.undo();
        expect(store.list('lines')).toEqual(before);
        store.redo();
        expect(store.list('lines')).toEqual(made);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives back what was copied, in place and elsewhere', { timeout: 120_000 }, () => {
    assert(
      property(
        grid,
        place,
        tuple(integer({ min: 0, max: 6 }), integer({ min: 0, max: 6 })),
        (start, [row, left], [down, right]) => {
          if (start.length === 0) return;
          const store = storeOf(start);
          const top = Math.min(row, start.length - 1);
          const copied = {
            top,
            left,
            bottom: Math.min(top + down, start.length - 1),
            right: Math.min(left + right, ALL.length - 1),
          };
          const { html } = copyBlock({
            content: contentOf(store, ALL),
            block: copied,
            measure: '元',
            evaluate: undefined,
          });
          const back = readHtmlBlock({ html, parse }) ?? [];
          const before = structuredClone(store.list('lines'));
          expect(paste({ store, block: back, selected: at(top, left), columns: ALL }).changes).toEqual([]);
          paste({ store, block: back, selected: at(start.length - 1, left), columns: ALL });
          const columns = ALL.slice(left, copied.right + 1).filter(({ readOnly }) => readOnly !== true);
          for (let index = copied.top; index <= copied.bottom; index += 1)
            for (const { field } of columns)
              expect(store.list('lines')[start.length - 1 + index - copied.top]?.cells[field] ?? '').toBe(
                before[index]?.cells[field] ?? '',
              );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('survives as text whatever its cells hold', () => {
    assert(
      property(array(array(string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const width = Math.max(...rows.map((row) => row.length));
        const even = rows.map((row) =>
          Array.from({ length: width }, (_, place) => (row[place] ?? '').replaceAll('\r', '')),
        );
        expect(readTextBlock(writeTextBlock(even))).toEqual(even);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a paste', () => {
  it('of one value fills everything that is selected', () => {
    const store = storeOf([{}, {}, {}]);
    paste({ store, block: texts([['12']]), selected: { top: 0, left: 2, bottom: 2, right: 3 } });
    expect(cellsOf(store)).toEqual([1, 2, 3].map(() => ({ amount: '12', headcount: '12' })));
  });

  it('tells of each cell that it cannot read and keeps it as it was typed', () => {
    const store = storeOf([{}]);
    const plan = paste({ store, block: texts([['不是编码', '奖金', '约十万']]), selected: at(0, 0) });
    expect(plan.problems).toEqual([
      { row: 1, label: '科目', text: '不是编码', message: '没有“不是编码”，请核对编码或名称' },
      { row: 1, label: '金额', text: '约十万', message: '不是金额' },
    ]);
    expect(cellsOf(store)).toEqual([{ economic: '不是编码', item: '奖金', amount: '约十万' }]);
  });

  it('tells of what has no place, to the right and below', () => {
    const store = storeOf([{}]);
    const plan = paste({
      store,
      block: texts([
        ['是', '多余'],
        ['否', ''],
      ]),
      selected: at(0, 5),
      fixed: true,
    });
    expect(plan.problems.map(({ row, text }) => [row, text])).toEqual([
      [1, '多余'],
      [2, '否'],
    ]);
    expect(cellsOf(store)).toEqual([{ asset: '1' }]);
  });

  it('confirms a value that was carried over from last year', () => {
    const store = storeOf([{ amount: '12', 'amount#carried': '12' }]);
    paste({ store, block: texts([['12']]), selected: at(0, 2) });
    expect(cellsOf(store)).toEqual([{ amount: '12' }]);
  });
});

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
<!--StartFragment-->
 <tr><td rowspan=2>30101
  基本工资</td><td>奖<br>金</td><td class=xl65 align=right x:num="1234.5">1,235</td></tr>
 <tr><td>&nbsp;</td><td x:num>12</td></tr>
 <tr><td colspan=2>合并</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:52.864}">52.86</td></tr>
<!--EndFragment--></table></body></html>`;

describe('a table from a spreadsheet', () => {
  it('comes with merged cells at their upper left, line breaks, and the numbers behind', () => {
    expect(readHtmlBlock({ html: EXCEL, parse })).toEqual([
      [{ text: '30101 基本工资' }, { text: '奖\n金' }, { text: '1,235', number: 1234.5 }],
      [{ text: '' }, { text: '' }, { text: '12' }],
      [{ text: '合并' }, { text: '' }, { text: '52.86', number: 52.864 }],
    ]);
  });

  it('is none where the clipboard holds only words', () => {
    expect(readHtmlBlock({ html: '<p>30101</p>', parse })).toBeUndefined();
  });

  it('gets numbers as numbers and codes as text', () => {
    const store = storeOf([{ economic: '30101', amount: '1234.50', item: '<奖金>' }]);
    const { html, text } = copyBlock({
      content: contentOf(store),
      block: { top: 0, left: 0, bottom: 0, right: 2 },
      measure: '万元',
      evaluate: undefined,
    });
    expect(text).toBe('30101\t<奖金>\t0.12345\n');
    expect(html).toContain(`style='mso-number-format:"\\@"' data-field="economic" data-text="30101">30101</td>`);
    expect(html).toContain('x:num="0.12345"');
    expect(html).toContain('&lt;奖金&gt;');
  });
});
