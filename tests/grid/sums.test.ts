import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLines } from '#components/grid/grid-lines.ts';
import { createGroupSums } from '#components/grid/group-sums.ts';
import { fen } from '#lib/core/money/index.ts';
import { rowsOf } from './support/sample-grid.ts';

/** 类 and 款 of a code; none where there is no code yet. */
const groups = (row: { cells: Readonly<Record<string, string>> }) => {
  const code = row.cells.economic ?? '';
  return code === ''
    ? []
    : [
        { id: code.slice(0, 3), label: '' },
        { id: code, label: '' },
      ];
};

const CODES = ['', '30101', '30102', '30201', '30311', '31002'];

describe('computed lines', () => {
  it('stand over their rows in the order of their codes, and rows in the order of their list', () => {
    const rows = rowsOf(['30201', '30102', '30101', '30102'].map((economic) => ({ economic })));
    const { lines } = layOutLines({ rows, groups });
    const seen = lines.map((line) => (line.kind === 'group' ? line.group.id : line.row));
    expect(seen).toEqual(['301', '30101', 'r2', '30102', 'r1', 'r3', '302', '30201', 'r0']);
  });

  it('leave a row without a code behind the row before it', () => {
    const rows = rowsOf(['30102', '', '30101'].map((economic) => ({ economic })));
    expect(layOutLines({ rows, groups }).entries).toEqual(['r2', 'r0', 'r1']);
  });

  it('sum exactly what a plain sum gives, after any edits', () => {
    const edits = array(record({ row: integer({ min: 0, max: 29 }), amount: integer({ min: -9e15, max: 9e15 }) }), {
      maxLength: 60,
    });
    assert(
      property(
        array(integer({ min: 0, max: CODES.length - 1 }), { minLength: 1, maxLength: 30 }),
        edits,
        (codes, made) => {
          const rows = rowsOf(codes.map((code) => ({ economic: CODES[code] ?? '' })));
          const layout = layOutLines({ rows, groups });
          const sums = createGroupSums({ layout, fields: ['amount'] });
          const amounts = new Map<number, bigint>();
          for (const { row, amount } of made) {
            const entry = row % rows.length;
            sums.set({ entry, field: 'amount', amount: fen(amount) });
            amounts.set(entry, BigInt(amount));
          }
          const naive = (from: number, to: number) => {
            let sum = 0n;
            for (let entry = from; entry < to; entry += 1) sum += amounts.get(entry) ?? 0n;
            return Number.isSafeInteger(Number(sum)) ? Number(sum) : undefined;
          };
          expect(sums.ofAll('amount')).toBe(naive(0, rows.length));
          for (const [line, group] of layout.lines.entries())
            if (group.kind === 'group')
              expect(sums.ofGroup({ line, field: 'amount' })).toBe(naive(group.from, group.to));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('hold every row once', () => {
    assert(
      property(array(integer({ min: 0, max: CODES.length - 1 }), { maxLength: 40 }), (codes) => {
        const rows = rowsOf(codes.map((code) => ({ economic: CODES[code] ?? '' })));
        const { entries, lineOf, lines } = layOutLines({ rows, groups });
        expect([...entries].sort()).toEqual(rows.map(({ id }) => id).sort());
        expect(lineOf.map((line) => lines[line])).toEqual(entries.map((row, entry) => ({ kind: 'entry', row, entry })));
      }),
      { numRuns: 500 },
    );
  });
});
