import { fen } from '#lib/core/money/index.ts';
import type { ProjectLine } from '#lib/usecases/ports/index.ts';
import { saveProjectLines } from '#lib/usecases/save-project-lines.ts';
import { person } from './actors.ts';
import type { TestStore } from './engines.ts';
import { GOLDEN_KEY } from './stored-budget.ts';

/** A project of the golden budget's headquarters: 日常公用经费. */
export const PROJECT = '42011526215Y000000100';

/** Lines that can be told from one another and from any other save: `count` of them, each of so many 分. */
export function linesOf(input: { count: number; amount: number }): ProjectLine[] {
  return Array.from({ length: input.count }, (_, index) => ({
    function: '2101501',
    economic: '30201',
    source: 'general.appropriation',
    period: 'current',
    amount: fen(input.amount),
    item: `第${index + 1}行`,
  }));
}

/** Saves lines as the headquarters' preparer, unless told otherwise. */
export function save(
  store: Pick<TestStore, 'services'>,
  change: Partial<Parameters<typeof saveProjectLines>[0]> & { revision: number; lines: ProjectLine[] },
) {
  const { revision, lines, ...rest } = change;
  return saveProjectLines({
    services: store.services,
    actor: person({ role: 'preparer' }),
    key: GOLDEN_KEY,
    project: PROJECT,
    idempotencyKey: crypto.randomUUID(),
    change: { revision, lines },
    ...rest,
  });
}
