import type { Budget, Explanations, OverallPerformance, PriorYear } from '#lib/core/package/index.ts';
import type { FormRow } from '../form-row.ts';
import { amountCell, cellsOf, listRows, recordRow, stated, statedIfEmpty } from './cells.ts';
import { goalRows } from './disassemble-projects.ts';
import type { GatheredForms } from './gathered-forms.ts';

const DEPARTMENT = { owner: '', unit: '' } as const;

/** Puts what the department says of itself, its goals, its reasons and last year into its forms. */
export function disassembleDepartment(budget: Budget, forms: GatheredForms): void {
  const { performance, explanations, priorYear } = budget;
  forms.add({ ...DEPARTMENT, form: 'profile' }, profileRows(budget));
  if (performance !== undefined) forms.add({ ...DEPARTMENT, form: 'overall-performance' }, overallRows(performance));
  if (explanations !== undefined) forms.add({ ...DEPARTMENT, form: 'explanations' }, explanationRows(explanations));
  if (priorYear !== undefined) forms.add({ ...DEPARTMENT, form: 'prior-year' }, priorYearRows(priorYear));
}

function profileRows({ region, department, disclosure }: Budget): FormRow[] {
  const { name, disclosureName, section, dutiesBasis, duties, unitsNote } = department;
  const identity = cellsOf({
    regionName: region.name,
    departmentName: name,
    sectionCode: section.code,
    sectionName: section.name,
    disclosureName,
    dutiesBasis,
    unitsNote,
  });
  return [
    recordRow('identity', identity),
    ...listRows({ section: 'duties', prefix: 'd', cells: duties.map((text) => cellsOf({ text })) }),
    ...(disclosure === undefined ? [] : [recordRow('disclosure', cellsOf(disclosure))]),
  ];
}

function overallRows(performance: OverallPerformance): FormRow[] {
  const { history, projectSummary, goals, ...texts } = performance;
  const years = history.map(({ year, income, spending }) =>
    cellsOf({
      year,
      'income.appropriation': amountCell(income.appropriation),
      'income.fiscalAccount': amountCell(income.fiscalAccount),
      'income.unit': amountCell(income.unit),
      'spending.personnel': amountCell(spending.personnel),
      'spending.operating': amountCell(spending.operating),
      'spending.specific': amountCell(spending.specific),
    }),
  );
  const summary = (projectSummary ?? []).map(({ total, current, ...entry }) =>
    cellsOf({ ...entry, total: amountCell(total), current: amountCell(current) }),
  );
  return [
    recordRow('overall', { ...cellsOf(texts), ...statedIfEmpty('summary', projectSummary) }),
    ...listRows({ section: 'history', prefix: 'h', cells: years }),
    ...listRows({ section: 'summary', prefix: 's', cells: summary }),
    ...goalRows(goals),
  ];
}

function explanationRows(explanations: Explanations): FormRow[] {
  const { functions, threePublic, ...reasons } = explanations;
  const record = {
    // The record itself is given, even where none of its reasons is.
    ...stated(''),
    ...cellsOf(reasons),
    ...cellsOf({
      'threePublic.total': threePublic?.total,
      'threePublic.abroad': threePublic?.abroad,
      'threePublic.vehicles': threePublic?.vehicles,
      'threePublic.reception': threePublic?.reception,
    }),
    ...statedIfEmpty('threePublic', threePublic && Object.keys(threePublic)),
    ...statedIfEmpty('functions', functions && Object.keys(functions)),
  };
  const rows = Object.entries(functions ?? {}).map(([code, reason]) => cellsOf({ function: code, reason }));
  return [recordRow('explanations', record), ...listRows({ section: 'functions', prefix: 'f', cells: rows })];
}

function priorYearRows({ totals, income, functions, projects }: PriorYear): FormRow[] {
  const { threePublic, ...amounts } = totals;
  const record = {
    ...cellsOf(Object.fromEntries(Object.entries(amounts).map(([field, amount]) => [field, amountCell(amount)]))),
    ...cellsOf(
      Object.fromEntries(
        Object.entries(threePublic ?? {}).map(([part, amount]) => [`threePublic.${part}`, amountCell(amount)]),
      ),
    ),
    ...statedIfEmpty('income', income),
    ...statedIfEmpty('projects', projects),
  };
  const list = (section: string, prefix: string, cells: readonly Record<string, string>[]) =>
    listRows({ section, prefix, cells });
  return [
    recordRow('totals', record),
    ...list(
      'income',
      'i',
      (income ?? []).map(({ source, period, amount }) => cellsOf({ source, period, amount: amountCell(amount) })),
    ),
    ...list(
      'functions',
      'f',
      functions.map((entry) =>
        cellsOf({ function: entry.function, total: amountCell(entry.total), general: amountCell(entry.general) }),
      ),
    ),
    ...list(
      'projects',
      'p',
      (projects ?? []).map(({ name, amount }) => cellsOf({ name, amount: amountCell(amount) })),
    ),
  ];
}
