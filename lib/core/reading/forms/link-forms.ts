import type { SubjectProjectForm, SubjectRow, SubjectTable } from '#lib/core/checks/index.ts';
import { comparableName } from '../text/name.ts';

/** Tells each form its row of 项目支出表: by code, or by name and amount where only one row has both. */
export function linkedForms(
  forms: readonly SubjectProjectForm[],
  projects: SubjectTable | undefined,
): SubjectProjectForm[] {
  const rows = projects?.rows.filter((row) => row.kind === 'project') ?? [];
  return forms.map((form) => {
    const row = rowOf(form, { rows, table: projects?.rows ?? [] });
    return row === undefined ? form : { ...form, row: row.id };
  });
}

type Rows = { rows: readonly SubjectRow[]; table: readonly SubjectRow[] };

function rowOf(form: SubjectProjectForm, { rows, table }: Rows): SubjectRow | undefined {
  if (form.code !== undefined) {
    const coded = rows.filter((row) => row.code === form.code);
    if (coded.length === 1) return coded[0];
  }
  const same = rows.filter((row) => fits(form.name, row.label));
  if (same.length === 1) return same[0];
  const amount = form.currentBudget?.amount ?? form.sources.get('total')?.amount;
  const named = same.length > 0 ? same : rows.filter((row) => holds(form.name, row.label));
  const alike = named.filter((row) => amount !== undefined && row.cells.get('total')?.amount === amount);
  const own = alike.length > 1 ? alike.filter((row) => isOfUnit(form, { row, table })) : alike;
  return own.length === 1 ? own[0] : undefined;
}

/** The same name, or one that a table cut off. */
function fits(name: string, label: string): boolean {
  const [one, other] = [comparableName(name), comparableName(label)];
  if (one === '' || other === '') return false;
  return one === other || (other.length >= 6 && one.startsWith(other));
}

/** `政策性安置项目（党员慰问经费）` holds the name that the table prints. */
function holds(name: string, label: string): boolean {
  return comparableName(label).length >= 4 && comparableName(name).includes(comparableName(label));
}

/** Whether the unit that a form names is the one that its row stands under. */
function isOfUnit(form: SubjectProjectForm, input: { row: SubjectRow; table: readonly SubjectRow[] }): boolean {
  const unit = form.fields.get('unit')?.text ?? '';
  let above: SubjectRow | undefined = input.row;
  while (above !== undefined && above.kind !== 'unit') {
    const parent: string | undefined = above.parent;
    above = parent === undefined ? undefined : input.table.find(({ id }) => id === parent);
  }
  return above !== undefined && unit !== '' && comparableName(above.label) === comparableName(unit);
}
