import type { ExpenditureEntry } from '#lib/core/package/index.ts';
import type { ProjectLine } from '#lib/usecases/ports/index.ts';
import { linesOf } from './project-lines.ts';

/** Lines of the save made on a revision: as many and as large as the revision says, so that a half one shows. */
export function linesFor(revision: number): ProjectLine[] {
  return linesOf({ count: 3 + (revision % 5), amount: 1_000 + revision });
}

/** The revision that a project's lines were saved on. @throws Error where they are not one whole save */
export function revisionOf(lines: readonly ExpenditureEntry[]): number {
  const revision = (lines[0]?.amount ?? 0) - 1_000;
  const whole = linesFor(revision);
  const same =
    whole.length === lines.length &&
    whole.every((line, index) => lines[index]?.amount === line.amount && lines[index]?.item === line.item);
  if (!same) throw new Error(`not one whole save: ${JSON.stringify(lines)}`);
  return revision;
}
