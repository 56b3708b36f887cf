import type { Budget } from '#lib/core/package/index.ts';
import { isBlankRow } from '../assemble/read-row.ts';
import type { BudgetDraft, DraftForm } from '../budget-draft.ts';
import type { Change } from '../change.ts';
import { type FormKey, formName } from '../definition.ts';
import { formDefinition } from '../definitions/form-definition.ts';
import type { FormRow } from '../form-row.ts';
import { carriedCells } from './carried-cells.ts';
import { carriedIndicator, followedIndicator } from './carry-goals.ts';
import { carriedHistory, overallLatest, projectLatest } from './carry-history.ts';
import { carryOf, isCarried, isCarriedRow, isOver } from './carry-rules.ts';

/** What brings a form of last year into this one. `unit` is whose it is. */
export type CarriedForm = FormKey & { unit: string; changes: Change[] };

type Carrying = Parameters<typeof carryForward>[0] & { newIds: Map<string, string>; left: ReadonlySet<string> };

/**
 * Starts a budget from last year's: every value that is carried is marked until somebody confirms it. Projects that are
 * over stay behind, as do dates of filing and approval, money that was itself left over, and what speaks of a change
 * between two years. Histories, goals and earlier values of indicators move on by a year. What is filled this year
 * already is never touched: a list that has rows is left as it is, a record takes only what it lacks. 上年预算数 stays
 * empty, because last year's budget is in the product.
 * @param input.newId gives the id of a row; rows of records keep theirs
 * @param input.lastYearBudget last year's budget as it was assembled, for the history of the whole department
 */
export function carryForward(input: {
  lastYear: BudgetDraft;
  thisYear: BudgetDraft;
  newId: () => string;
  lastYearBudget?: Budget;
}): { forms: CarriedForm[] } {
  const { lastYear, thisYear } = input;
  const carrying: Carrying = { ...input, newIds: new Map(), left: projectsLeftBehind(input) };
  const units = new Set(thisYear.units.map(({ code }) => code));
  const forms = lastYear.forms.filter(
    ({ form, owner, unit }) => isCarried(form) && (unit === '' || units.has(unit)) && !carrying.left.has(owner),
  );
  // The department's goals may be kept in projects: those get their new rows first.
  const ordered = [
    ...forms.filter(({ form }) => form !== 'overall-performance'),
    ...forms.filter(({ form }) => form === 'overall-performance'),
  ];
  const there = new Map(thisYear.forms.map((form) => [formName(form), form]));
  return {
    forms: ordered.flatMap((form): CarriedForm[] => {
      const changes = changesInto(there.get(formName(form)), carriedRows(carrying, form));
      return changes.length === 0 ? [] : [{ form: form.form, owner: form.owner, unit: form.unit, changes }];
    }),
  };
}

/** Codes of projects that are over, and of those that a unit has left out of the list that it has made this year. */
function projectsLeftBehind({ lastYear, thisYear }: { lastYear: BudgetDraft; thisYear: BudgetDraft }): Set<string> {
  const over = lastYear.forms.filter(({ form, rows }) => {
    const declaration = rows.find(({ section }) => section === 'declaration');
    return form === 'project' && isOver({ declaration, fiscalYear: thisYear.fiscalYear });
  });
  const listed = new Map(
    thisYear.forms
      .filter((form) => form.form === 'projects' && filledLists(form).length > 0)
      .map(({ owner, rows }) => [owner, new Set(rows.map(({ cells }) => cells.code))]),
  );
  const dropped = lastYear.forms.flatMap(({ form, owner, rows }) => {
    const own = form === 'projects' ? listed.get(owner) : undefined;
    return own === undefined ? [] : rows.flatMap(({ cells: { code = '' } }) => (own.has(code) ? [] : [code]));
  });
  return new Set([...over.map(({ owner }) => owner), ...dropped]);
}

function carriedRows(carrying: Carrying, form: DraftForm): FormRow[] {
  const { lastYear, thisYear, newId, newIds, left } = carrying;
  const years = thisYear.fiscalYear - lastYear.fiscalYear;
  const rows = form.rows.filter(
    (row) => isCarriedRow(form.form, row) && row.section !== 'history' && !left.has(projectOf(form, row)),
  );
  for (const row of rows) newIds.set(`${formName(form)}/${row.id}`, row.id === row.section ? row.id : newId());
  const idOf = (id: string) => newIds.get(`${formName(form)}/${id}`) ?? id;
  const carried = rows.map((row): FormRow => {
    const followed = followedIndicator({ row, forms: lastYear.forms, newIds });
    const cells =
      row.section === 'indicators'
        ? carriedIndicator({
            row: followed,
            form,
            fiscalYear: thisYear.fiscalYear,
            lastYear: lastYear.fiscalYear,
          })
        : carriedCells(row.cells, carryOf(form.form, years));
    const parent = row.parent === undefined ? {} : { parent: idOf(row.parent) };
    return { id: idOf(row.id), section: row.section, ...parent, rank: row.rank, cells };
  });
  return [...carried, ...historyRows(carrying, form)];
}

/** The project that a row of a unit's form is about. */
function projectOf(form: DraftForm, row: FormRow): string {
  return (form.form === 'projects' ? row.cells.code : row.cells.project) ?? '';
}

function historyRows({ lastYear, thisYear, newId, lastYearBudget }: Carrying, form: DraftForm): FormRow[] {
  if (form.form !== 'project' && form.form !== 'overall-performance') return [];
  const declared = form.rows.some(({ section }) => section === 'declaration' || section === 'overall');
  if (!declared) return [];
  const latest = form.form === 'project' ? projectLatest(form) : overallLatest(lastYearBudget);
  const years = { fiscalYear: thisYear.fiscalYear, lastYear: lastYear.fiscalYear };
  return carriedHistory({ form, ...years, latest, newId });
}

/** Brings rows into a form as far as it has none of its own. */
function changesInto(there: DraftForm | undefined, rows: readonly FormRow[]): Change[] {
  const known = new Map(there?.rows.map((row) => [row.id, row]));
  const taken = new Set(there === undefined ? [] : filledLists(there));
  return rows.flatMap((row): Change[] => {
    if (Object.keys(row.cells).length === 0) return [];
    const own = known.get(row.id);
    if (own !== undefined && row.id === row.section) return intoRecord(own, row);
    return taken.has(row.section) ? [] : [{ type: 'insert', row }];
  });
}

function filledLists({ form, rows }: DraftForm): string[] {
  const lists = formDefinition({ id: form }).sections.filter(({ shape }) => shape === 'list');
  return lists
    .filter((section) => rows.some((row) => row.section === section.id && !isBlankRow(row, section)))
    .map(({ id }) => id);
}

/** Only fields that are empty take last year's value, each with its mark. */
function intoRecord(own: FormRow, row: FormRow): Change[] {
  return Object.entries(row.cells).flatMap(([key, to]): Change[] => {
    const [field = ''] = key.split('#');
    const from = own.cells[key] ?? null;
    const filled = (own.cells[field] ?? '') !== '';
    return filled || from === to ? [] : [{ type: 'set', row: own.id, field: key, from, to }];
  });
}
