import type { BudgetDraft, Change, FormId, FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';

/** A form without its rows. `unit` is the code of the unit it belongs to, empty for the department's own. */
export type FormHeader = Omit<StoredForm, 'rows'>;

/** One save of one form. `origin` tells what a person entered from what came with a whole package and what a reviewer cut. */
export type FormSave = FormKey & {
  revision: number;
  at: Date;
  by: { id: string; name: string };
  origin: 'entered' | 'imported' | 'cut';
  changes: readonly Change[];
};

/** What a save writes: the form's new revision, the rows that changed, and what is kept of it for the history. */
export type FormWrite = FormHeader & {
  put: readonly FormRow[];
  removed: readonly string[];
  changes: readonly Change[];
};

/** The forms of budgets, and of a region for a year (department ''). */
export type FormRepository = {
  /**
   * The budget as it is being filled, forms and rows in their order. An actor bound to a unit gets that unit's forms, the
   * department's profile and its own rows of the control figures.
   */
  draft(authorized: AuthorizedBudget): Promise<BudgetDraft & { forms: readonly StoredForm[] }>;
  /** As `draft`, without units and rows: forms that the actor may see. */
  seen(query: { actor: Actor; key: BudgetKey }): Promise<FormHeader[]>;
  /** The named forms that are there, without their rows, whoever they belong to: a save is authorised form by form. */
  headers(query: { key: BudgetKey; forms: readonly FormKey[] }): Promise<FormHeader[]>;
  /** The named forms that are there; whoever they belong to, as `headers`. */
  find(query: { key: BudgetKey; forms: readonly FormKey[] }): Promise<StoredForm[]>;
  /** Every form of a budget, as `find`. */
  all(key: BudgetKey): Promise<StoredForm[]>;
  /** Every form of a kind, as `find`. */
  ofKind(query: { key: BudgetKey; form: FormId }): Promise<StoredForm[]>;
  /** Writes saves of forms that the transaction holds. */
  write(change: {
    key: BudgetKey;
    actor: Pick<Actor, 'id' | 'name'>;
    at: Date;
    origin: FormSave['origin'];
    forms: readonly FormWrite[];
  }): Promise<void>;
  /** Holds a region's own form until the transaction ends, making it where there is none. */
  hold(query: { key: BudgetKey; form: FormHeader; at: Date }): Promise<void>;
  /** Saves of the named forms that came after a revision of each, in order. */
  savesSince(query: { key: BudgetKey; known: readonly (FormKey & { revision: number })[] }): Promise<FormSave[]>;
  /**
   * Whether a person has entered anything of the budget, or of one unit's part of it. Control figures are not the
   * budget's own figures, and what came with a package or was cut was entered by nobody.
   */
  hasEntered(query: { key: BudgetKey; person: string; unit?: string }): Promise<boolean>;
  /** Saves of a form that name a row, the newest first. */
  savesOfRow(query: { key: BudgetKey; form: FormKey; row: string }): Promise<FormSave[]>;
};

/** A tab that somebody has open. */
export type Presence = FormKey & { actor: { id: string; name: string }; tab: string; seenAt: Date };

/** Who is in which form now. */
export type PresenceRepository = {
  /** Notes where a tab is, or that it is nowhere, and forgets those not seen since `silentSince`. */
  note(change: {
    key: BudgetKey;
    actor: Pick<Actor, 'id' | 'name'>;
    tab: string;
    place: FormKey | undefined;
    at: Date;
    silentSince: Date;
  }): Promise<void>;
  /** Tabs seen since then, by name. */
  list(query: { key: BudgetKey; seenSince: Date }): Promise<Presence[]>;
};
