import {
  applyChange,
  type BudgetDraft,
  type Change,
  type DraftForm,
  type FormKey,
  type FormRows,
  formName,
  projectCodeOf,
} from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';

type Kept = { form: DraftForm; rows: FormRows };

/**
 * The forms of a draft beside the derivation, as the page tells their changes. A form keeps its identity until it changes: what was made of its rows before can
 * be used again.
 */
export class LiveForms {
  readonly #view: DraftView;
  readonly #kept = new Map<string, Kept>();

  constructor(view: DraftView) {
    this.#view = view;
    for (const form of view.forms) this.replace(form);
  }

  /** Takes a form as it stands. */
  replace({ form, owner, unit, rows }: DraftForm): void {
    const kept = { form: { form, owner, unit, rows }, rows: new Map(rows.map((row) => [row.id, row])) };
    this.#kept.set(formName({ form, owner }), kept);
  }

  /** Makes changes to a form; one that is not there yet begins with them. */
  apply(key: FormKey, changes: readonly Change[]): void {
    const { form, rows } = this.#kept.get(formName(key)) ?? this.#begun(key);
    for (const change of changes) applyChange(rows, change);
    this.#kept.set(formName(key), { form: { ...form, rows: [...rows.values()] }, rows });
  }

  /** The draft as it stands. */
  draft(): BudgetDraft {
    const { key, template, units } = this.#view;
    return {
      fiscalYear: key.year,
      template,
      region: key.region,
      department: key.department,
      units,
      forms: [...this.#kept.values()].map(({ form }) => form),
    };
  }

  #begun({ form, owner }: FormKey): Kept {
    return { form: { form, owner, unit: this.#unitOf(owner), rows: [] }, rows: new Map() };
  }

  /** The unit of an owner: itself, or the one whose list has the project; none for the department's own. */
  #unitOf(owner: string): string {
    if (owner === '') return '';
    if (this.#view.units.some(({ code }) => code === owner)) return owner;
    for (const { form } of this.#kept.values())
      if (form.form === 'projects' && form.rows.some((row) => projectCodeOf(row) === owner)) return form.unit;
    return '';
  }
}
