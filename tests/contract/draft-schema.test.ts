import { describe, expect, it } from 'vitest';
import { formDefinition, markKey } from '#lib/core/forms/index.ts';
import { readDraftSave, readPulse } from '#lib/server/draft-schema.ts';
import { checkChanges } from '#lib/usecases/draft/check-form.ts';

const known = (revision: number) => ({ form: 'personnel', owner: '215001', revision });
const save = (revision: number, changes: unknown[] = []) => ({ forms: [{ ...known(revision), changes }] });

describe('what a browser says', () => {
  it('is refused where a revision is larger than a database can count', () => {
    for (const revision of [2 ** 31, Number.MAX_SAFE_INTEGER]) {
      const message = '应为这张表的版本号';
      expect(readDraftSave(save(revision))).toMatchObject({ error: [{ path: 'forms[0].revision', message }] });
      expect(readPulse({ tab: 't', known: [known(revision)] })).toMatchObject({ error: [{ message }] });
    }
    expect(readDraftSave(save(2 ** 31 - 1)).ok).toBe(true);
  });

  it('is refused in Chinese whatever is wrong with it', () => {
    const row = { id: 'a', section: 'lines', rank: 'a0', cells: {} };
    const wrong: unknown[] = [
      { type: 'explode' },
      { type: 'insert', row: { ...row, rank: '' } },
      { type: 'insert', row: { ...row, id: 'x'.repeat(501) } },
      { type: 'insert', row: { ...row, cells: { note: 'x'.repeat(100_001) } } },
      { type: 'insert', row: { ...row, cells: { '': 'x' } } },
      { type: 'set', row: 'a', field: 'b', from: null, to: 1 },
      null,
    ];
    const messages = wrong.flatMap((change) => {
      const read = readDraftSave(save(1, [change]));
      return read.ok ? ['taken'] : read.error.map(({ message }) => message);
    });
    expect(messages).toHaveLength(wrong.length);
    for (const message of messages) expect(message).toMatch(/^[^a-z]*\p{Script=Han}/u);
  });
});

describe('a mark beside a value', () => {
  const set = (field: string) =>
    checkChanges({
      definition: formDefinition({ id: 'personnel' }),
      rows: new Map([['l', { id: 'l', section: 'lines', rank: 'a0', cells: {} }]]),
      changes: [{ type: 'set', row: 'l', field, from: null, to: '70' }],
      path: 'changes',
    });

  it('is kept as each that the forms know, and as no other', () => {
    for (const mark of ['carried', 'headcount', 'kept', 'quota', 'cut', 'stale', 'read', 'stated'] as const)
      expect(set(markKey({ field: 'amount', mark }))).toEqual([]);
    expect(set('amount#toString')).toHaveLength(1);
  });
});
