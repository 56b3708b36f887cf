import type { ProjectLinesChange } from '#lib/usecases/project-lines.ts';

/** What the demonstration holds: the budget, and a project of the headquarters' that its preparer may change. */
export const KEY = { region: '420115000', department: '215', year: 2026 };
export const PROJECT = '42011526215Y000000100';
export const PREPARER = 'preparer';
export const PATH = `/api/budgets/${KEY.region}/${KEY.department}/${KEY.year}/projects/${PROJECT}/lines`;
/** The unit's revision in a fresh demonstration; every save counts it up. */
export const FIRST_REVISION = 1;

const LINES = 20;

/** The body of a save, as a browser sends it: no two saves put the same amounts. */
export function saveBody(number: number) {
  return {
    revision: FIRST_REVISION + number,
    lines: Array.from({ length: LINES }, (_, index) => ({
      function: '2101501',
      economic: '30201',
      source: 'general.appropriation' as const,
      period: 'current' as const,
      amount: `${1_000 + number}.${String(index).padStart(2, '0')}`,
      item: `第${index + 1}行`,
    })),
  } satisfies Record<keyof ProjectLinesChange, unknown>;
}

/** A statement as the product ran it, with its parameters. */
export type RecordedStatement = { sql: string; parameters: unknown[] };

/** What a save ran, from proving the session to the commit, and what it answered. */
export type RecordedSave = { statements: RecordedStatement[]; answer: unknown };

/** What the recorder leaves in its folder: copies of one database, before and after signing in, and the saves. */
export const FILES = { record: 'record.db', ours: 'ours.db', peer: 'peer.db', saves: 'saves.json' };
export type Recording = { password: string; saves: RecordedSave[] };
