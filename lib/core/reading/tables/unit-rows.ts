import type { SubjectRow } from '#lib/core/checks/index.ts';
import { type RowFrame, type RowIdentity, subjectRow } from './build-row.ts';
import { isTotalLabel } from './labels.ts';
import type { MatrixRow } from './matrix.ts';

/** Rows of a table by unit: 合计, the section where it is printed, the department, its units. */
export function unitRows(frame: RowFrame, input: { rows: readonly MatrixRow[]; stub: number }): SubjectRow[] {
  const stubs = input.rows.map((row) => stubOf(row.cells.slice(0, input.stub)));
  const department = departmentCode(stubs.map(({ code }) => code));
  const read: SubjectRow[] = [];
  const seen: RowIdentity[] = [];
  for (const [index, row] of input.rows.entries()) {
    const { code, label } = stubs[index] ?? { code: '', label: '' };
    if (code === '' && label === '' && input.rows.length > 1) continue;
    const before = read.at(-1);
    if (before?.code !== undefined && code === '' && isRestOfLabel(frame, { row, label })) {
      read[read.length - 1] = { ...before, label: `${before.label}${label}` };
      continue;
    }
    const identity = identityOf({ code, label, index, department, seen });
    seen.push(identity);
    read.push(subjectRow(frame, { row, identity }));
  }
  return read;
}

/** A name that a page without lines breaks over two rows: the second has neither code nor amounts. */
function isRestOfLabel(frame: RowFrame, { row, label }: { row: MatrixRow; label: string }): boolean {
  const blank = [...frame.columns.values()].every((column) => (row.cells[column] ?? '') === '');
  return blank && label.length <= 8 && !isTotalLabel(label);
}

function stubOf(cells: readonly string[]): { code: string; label: string } {
  const code = cells.find((text) => /^\d{2,12}$/.test(text.replace(/\s/g, '')))?.replace(/\s/g, '') ?? '';
  const label = cells
    .filter((text) => text.replace(/\s/g, '') !== code)
    .join('')
    .trim();
  const merged = /^[[［]?(\d{3,12})[\]］]?[\s-]*(\D.*)$/.exec(label);
  return code === '' && merged?.[1] !== undefined ? { code: merged[1], label: merged[2] ?? '' } : { code, label };
}

/** The code that others begin with. */
function departmentCode(codes: readonly string[]): string | undefined {
  return codes.find((code) => code.length >= 3 && codes.some((other) => other !== code && other.startsWith(code)));
}

function identityOf(input: {
  code: string;
  label: string;
  index: number;
  department: string | undefined;
  seen: readonly RowIdentity[];
}): RowIdentity {
  const { code, label, index, department, seen } = input;
  if (code === '' && (isTotalLabel(label) || (label === '' && index === 0)))
    return { id: 'total', kind: 'total', label, level: 0 };
  const last = (kind: RowIdentity['kind']) => seen.filter((one) => one.kind === kind).at(-1);
  const section = last('section');
  const above = last('department');
  const withCode = code === '' ? {} : { code };
  if (code !== '' && code === department)
    return {
      id: code,
      kind: 'department',
      label,
      level: section === undefined ? 1 : 2,
      parent: section?.id ?? 'total',
      ...withCode,
    };
  if (code !== '' && department !== undefined && !code.startsWith(department))
    return { id: code, kind: 'section', label, level: 1, parent: 'total', ...withCode };
  const level = (above?.level ?? 0) + 1;
  return {
    id: code === '' ? `unit:${index}` : code,
    kind: 'unit',
    label,
    level,
    parent: above?.id ?? 'total',
    ...withCode,
  };
}
