import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  type Change,
  compactChanges,
  type FormRow,
  inverse,
  inverseOf,
  mergeChanges,
} from '#lib/core/forms/index.ts';
import { changesFrom, rowsById, someRows, wishes } from './support.ts';

const row = (id: string, cells: Record<string, string> = {}): FormRow => ({ id, section: 'lines', rank: 'a0', cells });
const set = (id: string, from: string | null, to: string | null, field = 'x'): Change => ({
  type: 'set',
  row: id,
  field,
  from,
  to,
});

function applied(rows: readonly FormRow[], changes: readonly Change[]) {
  const made = rowsById(rows);
  for (const change of changes) applyChange(made, change);
  return made;
}

describe('changes of a form', () => {
  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(someRows, wishes, (rows, wanted) => {
        const { changes, after } = changesFrom(rows, wanted);
        for (const change of inverseOf(changes)) applyChange(after, change);
        expect(after).toEqual(rowsById(rows));
        expect(changes.map(inverse).map(inverse)).toEqual(changes);
      }),
    );
  });

  it('do the same when they are made as few as possible', () => {
    fc.assert(
      fc.property(someRows, wishes, (rows, wanted) => {
        const { changes, after } = changesFrom(rows, wanted);
        const compact = compactChanges(changes);
        expect(applied(rows, compact)).toEqual(after);
        expect(compact.length).toBeLessThanOrEqual(Math.max(changes.length, 1) * 4);
      }),
    );
  });

  it('are undone as few as well', () => {
    fc.assert(
      fc.property(someRows, wishes, (rows, wanted) => {
        const { changes, after } = changesFrom(rows, wanted);
        for (const change of inverseOf(compactChanges(changes))) applyChange(after, change);
        expect(after).toEqual(rowsById(rows));
      }),
    );
  });

  it('leave nothing of a cell typed back, nor of a row that came and went', () => {
    expect(compactChanges([set('a', null, '1'), set('a', '1', '12'), set('a', '12', null)])).toEqual([]);
    const added = row('b', { x: '1' });
    expect(
      compactChanges([
        { type: 'insert', row: added },
        set('b', '1', '2'),
        { type: 'remove', row: row('b', { x: '2' }) },
      ]),
    ).toEqual([]);
  });
});

describe('changes made on rows that have moved on', () => {
  it('are made all, or none where any conflicts', () => {
    fc.assert(
      fc.property(someRows, wishes, wishes, (rows, mine, theirs) => {
        const { changes } = changesFrom(rows, mine);
        const { after } = changesFrom(rows, theirs);
        const before = new Map(after);
        const conflicts = mergeChanges({ rows: after, changes: compactChanges(changes) });
        if (conflicts.length > 0) expect(after).toEqual(before);
        else
          for (const change of compactChanges(changes))
            if (change.type === 'set') expect(after.get(change.row)?.cells[change.field] ?? null).toBe(change.to);
      }),
    );
  });

  it('always merge where they touch different rows', () => {
    fc.assert(
      fc.property(someRows, wishes, wishes, (rows, one, other) => {
        const mine = changesFrom(
          rows,
          one.filter((wish) => isOneOf(['a', 'b'], wish)),
        );
        const theirs = changesFrom(
          rows,
          other.filter((wish) => isOneOf(['c', 'd'], wish)),
        );
        const merged = theirs.after;
        expect(mergeChanges({ rows: merged, changes: compactChanges(mine.changes) })).toEqual([]);
        for (const id of ['a', 'b']) expect(merged.get(id)).toEqual(mine.after.get(id));
      }),
    );
  });

  it('ask where the same cell holds something else now, showing both', () => {
    const rows = rowsById([row('a', { x: 'theirs' })]);
    expect(mergeChanges({ rows, changes: [set('a', 'old', 'mine'), set('a', null, '1', 'y')] })).toEqual([
      { code: 'CELL', row: 'a', field: 'x', mine: 'mine', theirs: 'theirs' },
    ]);
    expect(rows.get('a')?.cells).toEqual({ x: 'theirs' });
  });

  it('agree where both wrote the same, and merge where they wrote different cells of one row', () => {
    const rows = rowsById([row('a', { x: 'same', y: 'theirs' })]);
    expect(mergeChanges({ rows, changes: [set('a', 'old', 'same'), set('a', null, 'mine', 'z')] })).toEqual([]);
    expect(rows.get('a')?.cells).toEqual({ x: 'same', y: 'theirs', z: 'mine' });
  });

  it('never take away a row that somebody has changed, nor write into one that is gone', () => {
    const rows = rowsById([row('a', { x: '2' })]);
    expect(mergeChanges({ rows, changes: [{ type: 'remove', row: row('a', { x: '1' }) }] })).toMatchObject([
      { code: 'ROW_CHANGED', row: 'a' },
    ]);
    expect(mergeChanges({ rows, changes: [set('gone', null, '1')] })).toMatchObject([{ code: 'ROW_REMOVED' }]);
  });

  it('can be made twice, as a save that is sent again, without another effect', () => {
    fc.assert(
      fc.property(someRows, wishes, (rows, wanted) => {
        const { changes, after } = changesFrom(rows, wanted);
        const again = new Map(after);
        const conflicts = mergeChanges({ rows: again, changes: compactChanges(changes) });
        // A row that came back after it was removed may be asked about; nothing is ever changed unasked.
        if (conflicts.length === 0) expect(again).toEqual(after);
      }),
    );
  });
});

function isOneOf(ids: readonly string[], wish: { row: string | FormRow }): boolean {
  return ids.includes(typeof wish.row === 'string' ? wish.row : wish.row.id);
}
