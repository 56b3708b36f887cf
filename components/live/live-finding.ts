import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { Mend } from '#lib/core/mends/index.ts';

/** What a finding asks of people: it blocks submission, needs a reason to overrule, or is for information. */
export type FindingKind = 'blocks' | 'reason' | 'notice';

/** The three kinds, gravest first, as people know them. */
export const FINDING_KINDS: readonly { id: FindingKind; label: string }[] = [
  { id: 'blocks', label: '阻断提交' },
  { id: 'reason', label: '需说明理由' },
  { id: 'notice', label: '提示' },
];

/**
 * Something to be mended or known. `places` are the form cells it is about, the first is where to go; `cells` are cells
 * of derived tables that show it. `id` stays the same while the finding does.
 */
export type LiveFinding = {
  id: string;
  kind: FindingKind;
  rule?: string;
  message: string;
  /** Where in its form the first place is, for people: row and column; absent where it names a form alone. */
  where?: string;
  places: readonly FormPlace[];
  cells: readonly CellReference[];
  /** The one change that would mend it, where that is safe. */
  mend?: Mend;
};
