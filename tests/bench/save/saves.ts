import type { Change } from '#lib/core/forms/index.ts';
import type { DraftSave } from '#lib/core/screen/index.ts';

/** What the demonstration holds: the budget, a form of the headquarters' that its preparer fills, and a project of it. */
export const KEY = { region: '420115000', department: '215', year: 2026 };
export const FORM = { form: 'operating', owner: '215001' } as const;
const PROJECT = '42011526215Y000000100';
export const PREPARER = 'preparer';
export const PATH = `/api/budgets/${KEY.region}/${KEY.department}/${KEY.year}/draft`;
/** The form's revision in a fresh demonstration; every save counts it up. */
const FIRST_REVISION = 1;

const ROWS = 20;

/** The body of a save, as a browser sends it: twenty rows at first, then their amounts; no two saves put the same. */
export function saveBody(number: number): DraftSave {
  const amount = (save: number, index: number) => `${1_000 + save}.${String(index).padStart(2, '0')}`;
  const changes = Array.from({ length: ROWS }, (_, index): Change => {
    const id = `bench-${index}`;
    if (number > 0)
      return { type: 'set', row: id, field: 'amount', from: amount(number - 1, index), to: amount(number, index) };
    const cells = {
      project: PROJECT,
      function: '2101501',
      economic: '30201',
      source: 'general.appropriation',
      period: 'current',
      amount: amount(0, index),
      item: `第${index + 1}行`,
    };
    return { type: 'insert', row: { id, section: 'lines', rank: `b${String(index).padStart(2, '0')}`, cells } };
  });
  return { forms: [{ ...FORM, revision: FIRST_REVISION + number, changes }] };
}

/** A statement as the product ran it, with its parameters. */
export type RecordedStatement = { sql: string; parameters: unknown[] };

/** What a save ran, from proving the session to the commit, and what it answered. */
export type RecordedSave = { statements: RecordedStatement[]; answer: unknown };

/** What the recorder leaves in its folder: copies of one database, before and after signing in, and the saves. */
export const FILES = { record: 'record.db', ours: 'ours.db', peer: 'peer.db', saves: 'saves.json' };
export type Recording = { password: string; saves: RecordedSave[] };
