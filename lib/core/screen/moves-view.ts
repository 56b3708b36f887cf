import type { FormPlace } from '#lib/core/forms/index.ts';
import type { MoveId, Need, RoleId, StateId, Transition } from '#lib/core/workflow/index.ts';

/** A move as somebody asks for it. `reasons` are by the id of the finding that is let stand. */
export type MoveRequest = {
  move: MoveId;
  unit?: string;
  units?: readonly string[];
  reason?: string;
  reasons?: Readonly<Record<string, string>>;
};

/** One thing that stands in the way of a move; where it is known, the cell or form in which it is mended. */
export type MoveObstacle = { message: string; place?: FormPlace };

/** A finding that may stand where a reason is given. `given` is the reason that an earlier step gave for it. */
export type ArguableFinding = { id: string; rule: string; message: string; given?: string };

/** A need that is not met, in words: what is missing and the way out, then each thing by itself. */
export type UnmetNeed = { need: Need; message: string; items: readonly MoveObstacle[] };

/** A move that the person could make now. What `unmet` names must be mended or given with it. */
export type OpenMove = {
  move: MoveId;
  name: string;
  kind: Transition['kind'];
  level: Transition['level'];
  /** Code of the unit whose part it moves. */
  unit?: string;
  to: StateId;
  needsReason: boolean;
  /** Units that may be given back, where the move asks which. */
  units?: readonly { code: string; name: string }[];
  unmet: readonly UnmetNeed[];
  /** Findings that may stand where a reason is given for each. */
  arguable: readonly ArguableFinding[];
};

/** The answer to a move: where the budget, or the unit whose part moved, stands now. `at` is ISO 8601. */
export type MoveMade = { sequence: number; at: string; state: StateId; round: number; snapshotSha256?: string };

/** Why a move was not made: `message` in a sentence, `unmet` what must be mended, `arguable` what needs a reason. */
export type MoveRefused = {
  code: string;
  message: string;
  unmet?: readonly UnmetNeed[];
  arguable?: readonly ArguableFinding[];
};

/** A move that was made. `at` is ISO 8601; `unit` is '' where the budget moved as one. */
export type StepView = {
  sequence: number;
  name: string;
  move: MoveId;
  unit: string;
  from: StateId;
  to: StateId;
  round: number;
  at: string;
  by: { name: string; role: RoleId };
  reason: string;
  units: readonly string[];
  overruled: readonly { message: string; reason: string }[];
  snapshot?: string;
};

/** Until when a level hands on; `daysLeft` is negative where that day is past. */
export type DueDay = { round: number; level: DueLevel; dueOn: string; daysLeft: number };

/** Who is due: units, departments, sections of the bureau, the budget office, or with the publication. */
export type DueLevel = 'unit' | 'department' | 'section' | 'office' | 'publication';

/** Where a budget stands, what the person may do with it now, and how it came there. */
export type MovesView = {
  state: StateId;
  round: number;
  rounds: number;
  /** Publications so far. */
  version: number;
  /** Units that the person sees. */
  units: readonly { code: string; name: string; state: StateId }[];
  moves: readonly OpenMove[];
  steps: readonly StepView[];
  /** What is due now for whoever has it; absent where no deadline is set. */
  due?: DueDay;
  deadlines: readonly DueDay[];
  /** Remarks that nobody has answered, and units that are in, as far as the person sees them. */
  counts: { openComments: number; unitsIn: number; units: number };
};
