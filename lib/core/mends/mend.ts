import type { Finding } from '#lib/core/checks/index.ts';
import type { FormPlace, FormRow } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';

/**
 * What would mend a finding: one cell of a form and its text before and after. Plain data, so that it can be sent from a
 * worker. `label` says what the button does. `shown` is the change with the words around it: what goes, what comes.
 */
export type Mend = {
  place: Required<FormPlace>;
  from: string;
  to: string;
  label: string;
  shown: { before: string; gone: string; come: string; after: string };
};

/** A mend before it has a place: another text for a field of the row that a finding is about, its own where none is named. */
export type MendedText = { to: string; label: string; field?: string };

/** A finding with the cell that it is about. */
export type MendQuestion = {
  finding: Finding;
  place: Required<FormPlace>;
  row: FormRow;
  /** Text of the cell that the finding is about. */
  text: string;
  /** The form of the place that it was compared with. */
  against: FormPlace | undefined;
  /** What a project's lines of this year come to, exact, by its code. */
  projectBudget: (code: string) => Fen;
};

/** How findings of a rule are mended; nothing where there is more than one way, or none that is safe. */
export type Mender = (question: MendQuestion) => MendedText | undefined;
