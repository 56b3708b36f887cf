import type { SubjectRow } from '#lib/core/checks/index.ts';
import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { comparableName } from '../text/name.ts';
import { type RowFrame, type RowIdentity, subjectRow } from './build-row.ts';
import { isTotalLabel } from './labels.ts';
import type { MatrixRow } from './matrix.ts';

/** Where the labels of a row stand: its category, the project's code and unit, its name. */
export type ProjectStub = { category?: number; code?: number; unit?: number; label: number };

const CATEGORY_CODES: ReadonlyMap<string, string> = new Map([
  ...Object.values(CATEGORIES).flatMap(({ code, name }): [string, string][] => [
    [code, code],
    [comparableName(name), code],
  ]),
  ['特定目标类', '3'],
  ['运转类', '2'],
  ['转移支付支出项目', '32'],
]);

/** Groups of a table that lists the whole budget. */
const GROUPS: Readonly<Record<string, string>> = {
  人员经费: 'group/personnel',
  公用经费: 'group/operating',
  项目: 'group/project',
  事业单位经营: 'group/business',
  上缴上级: 'group/remittance',
  对附属单位补助: 'group/subsidy',
};

/** Rows of 项目支出表 in both forms: by department, unit and category, or by 人员经费, 公用经费 and 项目支出 with codes. */
export function projectRows(frame: RowFrame, input: { rows: readonly MatrixRow[]; stub: ProjectStub }): SubjectRow[] {
  const reader = new ProjectRows();
  return input.rows.flatMap((row) => {
    const identity = reader.identify(stubTexts(row, input.stub));
    return identity === undefined ? [] : [subjectRow(frame, { row, identity })];
  });
}

type StubTexts = { category: string; code: string; unit: string; label: string };

function stubTexts(row: MatrixRow, stub: ProjectStub): StubTexts {
  const at = (place: number | undefined) => (place === undefined ? '' : (row.cells[place] ?? '').trim());
  const texts = {
    category: at(stub.category),
    code: at(stub.code).replace(/\s/g, ''),
    unit: at(stub.unit),
    label: at(stub.label),
  };
  // 合计 is often set across the cells before the name.
  if (texts.label === '' && isTotalLabel(texts.category || texts.code || texts.unit))
    return { ...texts, category: '', code: '', unit: '', label: '合计' };
  return texts;
}

class ProjectRows {
  #order = 0;
  #units = 0;
  #department: RowIdentity | undefined;
  #unit: RowIdentity | undefined;
  #category: RowIdentity | undefined;
  #grouped = false;

  identify(texts: StubTexts): RowIdentity | undefined {
    const { category, code, unit, label } = texts;
    if (label === '' && code === '' && category === '') return undefined;
    if (isTotalLabel(label) && category === '' && code === '') return { id: 'total', kind: 'total', label, level: 0 };
    const group = GROUPS[comparableName(label)];
    if (group !== undefined && code === '' && category === '' && unit === '') return this.#group(group, label);
    const kind =
      CATEGORY_CODES.get(comparableName(label)) ??
      (/^小计$/.test(label) ? CATEGORY_CODES.get(comparableName(category)) : undefined);
    if (kind !== undefined && code === '') return this.#categoryRow(kind, label === '小计' ? category : label);
    if (code === '' && category === '' && unit === '' && !this.#grouped) return this.#unitRow(label);
    return this.#project({ code, label });
  }

  #group(id: string, label: string): RowIdentity {
    this.#grouped = true;
    this.#category = { id, kind: 'category', label, level: 1, parent: 'total' };
    return this.#category;
  }

  #categoryRow(code: string, label: string): RowIdentity {
    const unit = this.#unit?.id ?? 'total';
    this.#category = {
      id: `${unit}/${code}`,
      kind: 'category',
      label,
      level: (this.#unit?.level ?? 0) + 1,
      parent: unit,
    };
    return this.#category;
  }

  /** The first is the department, the others its units. */
  #unitRow(label: string): RowIdentity {
    this.#category = undefined;
    if (this.#department === undefined) {
      this.#department = { id: 'department', kind: 'department', label, level: 1, parent: 'total' };
      return this.#department;
    }
    this.#units += 1;
    this.#unit = { id: `unit:${this.#units}`, kind: 'unit', label, level: 2, parent: this.#department.id };
    return this.#unit;
  }

  #project({ code, label }: { code: string; label: string }): RowIdentity {
    this.#order += 1;
    const above = this.#category ?? this.#unit ?? this.#department;
    return {
      id: code === '' ? `project:${this.#order}` : code,
      kind: 'project',
      label,
      level: (above?.level ?? 0) + 1,
      parent: above?.id ?? 'total',
      ...(code === '' ? {} : { code }),
    };
  }
}
