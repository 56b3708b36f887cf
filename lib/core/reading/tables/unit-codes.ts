import type { SubjectRow, SubjectTable } from '#lib/core/checks/index.ts';

/** A unit as a table with codes prints it, with what 一般公共预算 spends on its projects where the table says so. */
type Unit = { code: string; label: string; project?: number | undefined };

/**
 * 项目支出表 of some districts names units without codes, and cuts their names off. They get the codes that other tables print
 * beside the names: by the amount that only one unit has, by the name where one fits, or by their order where all are there.
 */
export function withUnitCodes(tables: Map<string, SubjectTable>): Map<string, SubjectTable> {
  const projects = tables.get('projects');
  if (projects === undefined) return tables;
  const department = [tables.get('income'), tables.get('general-by-unit')]
    .flatMap((table) => table?.rows ?? [])
    .find((row) => row.kind === 'department' && row.code !== undefined);
  const codes = new Map<string, string>();
  if (department !== undefined) codes.set('department', department.id);
  const own = projects.rows.filter((row) => row.kind === 'unit');
  const known = unitsOf(tables);
  for (const [index, row] of own.entries()) {
    const unit = unitFor({ row, index, rows: own, known });
    if (unit !== undefined && ![...codes.values()].includes(unit.code)) codes.set(row.id, unit.code);
  }
  if (codes.size > 0) tables.set('projects', { ...projects, rows: projects.rows.map((row) => renamed(row, codes)) });
  return tables;
}

function unitsOf(tables: ReadonlyMap<string, SubjectTable>): Unit[] {
  const byUnit = tables.get('general-by-unit')?.rows ?? [];
  const rows = byUnit.some((row) => row.kind === 'unit') ? byUnit : (tables.get('income')?.rows ?? []);
  return rows.flatMap((row) =>
    row.kind === 'unit' && row.code !== undefined
      ? [{ code: row.id, label: row.label, project: row.cells.get('project')?.amount }]
      : [],
  );
}

function unitFor(input: {
  row: SubjectRow;
  index: number;
  rows: readonly SubjectRow[];
  known: readonly Unit[];
}): Unit | undefined {
  const { row, index, rows, known } = input;
  const amount = row.cells.get('current.general')?.amount;
  const sameAmount = amount === undefined || amount === 0 ? [] : known.filter((unit) => unit.project === amount);
  if (sameAmount.length === 1) return sameAmount[0];
  const named = known.filter((unit) => unit.label.startsWith(row.label) || row.label.startsWith(unit.label));
  if (named.length === 1) return named[0];
  const spending = known.filter((unit) => unit.project === undefined || unit.project !== 0);
  for (const list of [spending, known]) if (list.length === rows.length) return list[index];
  return undefined;
}

function renamed(row: SubjectRow, codes: ReadonlyMap<string, string>): SubjectRow {
  const of = (id: string) => {
    const [first = '', ...rest] = id.split('/');
    return [codes.get(first) ?? first, ...rest].join('/');
  };
  const id = row.kind === 'project' ? row.id : of(row.id);
  const cells = new Map([...row.cells].map(([column, cell]) => [column, { ...cell, at: { ...cell.at, row: id } }]));
  return {
    ...row,
    id,
    ...(row.parent === undefined ? {} : { parent: of(row.parent) }),
    cells,
    at: { ...row.at, row: id },
  };
}
