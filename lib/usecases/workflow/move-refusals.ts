import type { DisclosureRefusal } from '#lib/core/disclosure/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { ArguableFinding, MoveObstacle } from '#lib/core/screen/index.ts';
import type { MoveId, MoveRefusal } from '#lib/core/workflow/index.ts';
import type { ExceededLimit } from '../examination/examine-budget.ts';
import type { Doer } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';

/** A remark that waits for an answer: where, whose, and what it says. */
export type OpenRemark = { place?: FormPlace; by: Doer; text: string };

/** A need that the facts do not meet, with everything that somebody needs to meet it. */
export type Unmet =
  /** By the rules, or by 公开审查. */
  | { need: 'clean' | 'reviewed'; blocking: readonly MoveObstacle[]; unexplained: readonly ArguableFinding[] }
  | { need: 'answered'; remarks: readonly OpenRemark[] }
  | { need: 'within-control-figures'; exceeded: readonly ExceededLimit[] }
  | { need: 'reason' }
  /** `by` opened it since, or moved it on. */
  | { need: 'unopened'; by: string }
  | { need: 'not-own-work' }
  | { need: 'second-person' };

/** Who made the move after which another one is no longer there. `at` is ISO 8601. */
export type LastMove = { name: string; by: string; at: string };

/** Names that messages about needs are put into words with. */
export type NeedNames = { units: readonly { code: string; name: string }[] };

/** Why a budget was not moved. */
export type MoveDenial =
  | Refusal
  | DisclosureRefusal
  | (MoveRefusal & { last?: LastMove })
  | {
      code: 'NEEDS_NOT_MET';
      move: MoveId;
      unmet: readonly Unmet[];
      arguable: readonly ArguableFinding[];
      names: NeedNames;
    }
  /** Somebody saves again and again while it is examined. */
  | { code: 'BUDGET_CHANGED' }
  /** Nobody can examine it now: too many wait. */
  | { code: 'BUSY' | 'TIMED_OUT' | 'WORKER_ENDED' };
