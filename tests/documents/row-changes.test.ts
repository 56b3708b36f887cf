import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '#components/documents/lines.ts';
import { insertAll, moveRow, newRows, nudgeRow, type RowSource, removeRow } from '#components/documents/row-changes.ts';
import { applyChange, byRank, type Change, type FormRow, type FormRows, ranksBetween } from '#lib/core/forms/index.ts';

const duties = (count: number): FormRows =>
  new Map(
    ranksBetween({ count }).map((rank, index): [string, FormRow] => [
      `d${index}`,
      { id: `d${index}`, section: 'duties', rank, cells: { text: `职能${index}` } },
    ]),
  );

const sourceOf = (rows: FormRows): RowSource => ({
  row: (id) => rows.get(id),
  list: (section, parent) =>
    [...rows.values()].filter((row) => row.section === section && row.parent === parent).sort(byRank),
});

function orderAfter(rows: FormRows, changes: readonly Change[]): string[] {
  for (const change of changes) applyChange(rows, change);
  return sourceOf(rows)
    .list('duties')
    .map(({ id, cells }) => (id.startsWith('d') ? id : (cells.text ?? '')));
}

describe('rows of a document', () => {
  it('come behind the row that is named, in their order', () => {
    const rows = duties(3);
    const added = newRows(sourceOf(rows), { section: 'duties', after: 'd0', cells: [{ text: '甲' }, { text: '乙' }] });
    expect(orderAfter(rows, insertAll(added))).toEqual(['d0', '甲', '乙', 'd1', 'd2']);
  });

  it('come at the end where no row is named', () => {
    const rows = duties(2);
    const added = newRows(sourceOf(rows), { section: 'duties', cells: [{ text: '甲' }] });
    expect(orderAfter(rows, insertAll(added))).toEqual(['d0', 'd1', '甲']);
  });

  it('move one place by keys and stay at the ends', () => {
    const rows = duties(3);
    const shown = sourceOf(rows).list('duties');
    expect(nudgeRow({ shown, row: 'd0', by: -1 })).toEqual([]);
    expect(nudgeRow({ shown, row: 'd2', by: 1 })).toEqual([]);
    expect(orderAfter(rows, nudgeRow({ shown, row: 'd0', by: 1 }))).toEqual(['d1', 'd0', 'd2']);
  });

  it('move to any place as an array would, one change a move, whatever was moved before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(9)), { maxLength: 20 }),
        (count, moves) => {
          const rows = duties(count);
          for (const [from, to] of moves) {
            const shown = sourceOf(rows).list('duties');
            const ids = shown.map(({ id }) => id);
            const [row] = ids.splice(from % count, 1) as [string];
            ids.splice(Math.min(to, ids.length), 0, row);
            const changes = moveRow({ shown, row, to });
            expect(changes.length).toBeLessThanOrEqual(1);
            expect(orderAfter(rows, changes)).toEqual(ids);
          }
        },
      ),
    );
  });

  it('take what stands under them along when they go', () => {
    const rows = duties(1);
    rows.set('i', { id: 'i', section: 'indicators', parent: 'd0', rank: 'a0', cells: {} });
    const row = rows.get('d0') as FormRow;
    const changes = removeRow(sourceOf(rows), { row, children: 'indicators' });
    expect(changes.map((change) => change.type === 'remove' && change.row.id)).toEqual(['i', 'd0']);
  });
});

describe('a pasted list', () => {
  it('gives one item a line, without its numbers and blank lines', () => {
    expect(itemsOf('（一）贯彻政策。\r\n\r\n2、编制草案\n 3．监管\n①宣传\n一、其他')).toEqual([
      '贯彻政策。',
      '编制草案',
      '监管',
      '宣传',
      '其他',
    ]);
  });

  it('keeps a number that belongs to the text', () => {
    expect(itemsOf('2026年完成3.5万人次\n1.5倍增长\n12个单位')).toEqual([
      '2026年完成3.5万人次',
      '1.5倍增长',
      '12个单位',
    ]);
  });
});
