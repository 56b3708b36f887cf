import { rowLabel } from '#lib/core/entry/index.ts';
import { type FormRow, nextProjectCode, ranksBetween } from '#lib/core/forms/index.ts';
import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';
import { type Comparison, peopleText, setChanges } from './comparison.ts';
import { enteredText } from './entered-text.ts';
import { isUncomputed } from './raw-value.ts';
import type { ReadRow, ReadSheet } from './read-workbook.ts';
import { type CodeKind, NUMBER, PARENT, rowNumber, type SheetPlan, type WorkbookForm } from './workbook-form.ts';

type Numbered = ReadonlyMap<string, ReadonlyMap<string, string>>;
type Input = {
  form: WorkbookForm;
  plan: SheetPlan;
  plans: readonly SheetPlan[];
  sheet: ReadSheet;
  found: Comparison;
  numbered: Numbered;
  newId: () => string;
};

/** New lines one behind the other, and the place of the row above them; absent where they go to the end. */
type Run = { after: string | undefined; rows: FormRow[] };

/**
 * Compares a sheet that is a list. A line without an id, or with one that a line above it has (it was copied), is new; a
 * line that was emptied is removed; rows that are not in the file stay.
 * @returns ids of the rows by their numbers, for the sheets below
 */
export function compareList(input: Input): ReadonlyMap<string, string> {
  const { plan, sheet } = input;
  const rows = new Map(plan.rows.map((row) => [row.id, row]));
  const numbers = new Map(plan.rows.map((row, at) => [rowNumber({ section: plan.section, at }), row.id]));
  const seen = new Set<string>();
  const runs: Run[] = [];
  let run: Run | undefined;
  let place: string | undefined;
  for (const line of sheet.rows) {
    const known = seen.has(line.id) ? undefined : rows.get(line.id);
    if (known !== undefined) {
      seen.add(known.id);
      place = known.rank;
      run = undefined;
      compareRow({ ...input, line, row: known });
      continue;
    }
    const row = newRow({ ...input, line, added: runs.flatMap(({ rows: added }) => added) });
    if (row === undefined) continue;
    if (run === undefined) {
      run = { after: place, rows: [] };
      runs.push(run);
    }
    run.rows.push(row);
    const number = numberOf(line);
    if (number !== '') numbers.set(number, row.id);
  }
  for (const row of plan.rows) if (!seen.has(row.id)) input.found.absent.push(labelOf({ form: input.form, plan, row }));
  for (const row of placed({ runs, ranks: plan.rows.map(({ rank }) => rank) }))
    input.found.changes.push({ type: 'insert', row });
  return numbers;
}

function compareRow(input: Input & { line: ReadRow; row: FormRow }): void {
  const { form, plan, sheet, found, line, row } = input;
  // A column that was deleted says nothing of its cells: they stay as they are.
  const fields = plan.fields.filter(({ id }) => sheet.columns.has(id));
  const filled = fields.some(({ id }) => (row.cells[id] ?? '') !== '');
  const emptied = fields.every(({ id }) => line.cells[id] === undefined);
  const label = labelOf({ form, plan, row });
  const kept = form.inUse.includes(row.cells.code ?? '') && plan.section.id === 'projects';
  if (filled && emptied) {
    if (kept) {
      found.errors.push({ sheet: sheet.name, cell: `A${line.line}`, message: inUseWords({ row, what: '不能删除' }) });
      return;
    }
    found.changes.push({ type: 'remove', row });
    found.differences.push({ row: label, field: '整行', before: label, after: '删除' });
    return;
  }
  for (const field of fields) {
    const current = row.cells[field.id] ?? '';
    const read = line.cells[field.id];
    const entered = enteredText({ field, codes: form.codes, raw: read?.value, current });
    if (!entered.ok) found.errors.push({ sheet: sheet.name, cell: read?.cell ?? '', message: entered.error });
    else if (kept && field.id === 'code' && entered.value !== current) {
      const what = `编码不能改，请改回 ${current}`;
      found.errors.push({
        sheet: sheet.name,
        cell: read?.cell ?? `A${line.line}`,
        message: inUseWords({ row, what }),
      });
    } else if (entered.value !== current) {
      found.changes.push(...setChanges({ row: row.id, cells: row.cells, field, to: entered.value }));
      const [before, after] = [current, entered.value].map((text) => peopleText({ form, field, text }));
      found.differences.push({ row: label, field: field.label, before: before ?? '', after: after ?? '' });
    }
  }
}

/** Another code, or none, would leave behind what is filled under this one. */
function inUseWords({ row, what }: { row: FormRow; what: string }): string {
  const { name, code, category } = row.cells;
  const basic = category === 'personnel' || category === 'operating';
  const way = basic ? '请先删除人员经费、公用经费里它的行' : '请在项目申报里用“删除项目”';
  return `项目“${name || code}”已经填了内容，${what}；不要这个项目的，${way}`;
}

/** A line that somebody added, without its place; nothing where it holds nothing that can be taken. */
function newRow(input: Input & { line: ReadRow; added: readonly FormRow[] }): FormRow | undefined {
  const { form, plan, sheet, found, line, newId } = input;
  // Formulas are filled down beyond the last line: where they came to nothing, the line is empty.
  const isEmpty = (id: string) => line.cells[id] === undefined || isUncomputed(line.cells[id].value);
  if (plan.fields.every(({ id }) => isEmpty(id))) return undefined;
  const parent = parentOf(input);
  if (parent === 'unknown') {
    const { cell } = line.cells[PARENT] ?? { cell: `A${line.line}` };
    found.errors.push({ sheet: sheet.name, cell, message: '请填写这一行属于哪一个，编号见上一张表' });
    return undefined;
  }
  const cells: Record<string, string> = {};
  for (const field of plan.fields) {
    const read = line.cells[field.id];
    const entered = enteredText({ field, codes: form.codes, raw: read?.value, current: '' });
    if (!entered.ok) found.errors.push({ sheet: sheet.name, cell: read?.cell ?? '', message: entered.error });
    else if (entered.value !== '') cells[field.id] = entered.value;
    else if (field.initial !== undefined) cells[field.id] = field.initial;
  }
  const code = plan.section.id === 'projects' ? projectCode({ ...input, cells }) : undefined;
  if (code !== undefined) cells.code = code;
  const row: FormRow = {
    id: newId(),
    section: plan.section.id,
    ...(parent === undefined ? {} : { parent }),
    rank: '',
    cells,
  };
  for (const field of plan.fields) {
    const text = cells[field.id];
    if (text === undefined || (line.cells[field.id] === undefined && text !== code)) continue;
    const after = peopleText({ form, field, text });
    found.differences.push({ row: `新增（第 ${line.line} 行）`, field: field.label, before: '', after });
  }
  return row;
}

/**
 * The rows of runs, each behind the row above it. The places of a run are made at once: made one behind the other in the
 * middle of a list, they would grow by a letter every few lines.
 * @param input.ranks those taken, in order
 */
function placed({ runs, ranks }: { runs: readonly Run[]; ranks: readonly string[] }): FormRow[] {
  const taken = [...ranks];
  return runs.flatMap(({ after = taken.at(-1), rows }) => {
    const next = after === undefined ? -1 : taken.findIndex((rank) => rank > after);
    const made = ranksBetween({ after, before: taken[next], count: rows.length });
    taken.splice(next < 0 ? taken.length : next, 0, ...made);
    return rows.map((row, at) => ({ ...row, rank: made[at] ?? '' }));
  });
}

/** The code of a project that was added to the list without one; nothing where it has one or its category is not known. */
function projectCode(
  input: Input & { added: readonly FormRow[]; cells: Readonly<Record<string, string>> },
): string | undefined {
  const { form, plan, added, cells } = input;
  const { code = '', category = '' } = cells;
  if (code !== '' || !(category in CATEGORIES)) return undefined;
  const { region, department, year: fiscalYear, owner: unit } = form.identity;
  const taken = [...plan.rows, ...added].flatMap((row) => row.cells.code ?? []);
  return nextProjectCode({ region, department, fiscalYear, unit, category: category as CategoryId, taken });
}

function parentOf({ plan, line, numbered }: Input & { line: ReadRow }): string | 'unknown' | undefined {
  const { parent } = plan.section;
  if (parent === undefined) return undefined;
  const value = line.cells[PARENT]?.value;
  const name = value !== undefined && 'text' in value ? value.text.trim() : '';
  return numbered.get(parent)?.get(name) ?? 'unknown';
}

function numberOf(line: ReadRow): string {
  const value = line.cells[NUMBER]?.value;
  return value !== undefined && 'text' in value ? value.text.trim() : '';
}

/** A row as people call it everywhere: codes with their names. */
function labelOf(input: { form: WorkbookForm; plan: SheetPlan; row: FormRow }): string {
  const { form, plan, row } = input;
  return rowLabel(
    { ...form.definition, label: plan.section.label },
    row,
    ({ kind, code }) => form.codes[kind as CodeKind]?.find(({ value }) => value === code)?.label,
  );
}
