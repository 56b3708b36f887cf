import { formatPath } from '../errors.ts';
import type { Complain } from './complain.ts';
import { type RawRecord, recordAt, recordsAt, textAt } from './raw.ts';

/** Codes given once only, and references between the parts of a package that lead somewhere. */
export function checkReferences(value: unknown, complain: Complain): void {
  const units = uniqueCodes(value, 'units', complain);
  const projects = uniqueCodes(value, 'projects', complain);
  const need = (kind: '单位' | '项目', record: RawRecord, path: readonly PropertyKey[]) => {
    const code = textAt(record, kind === '单位' ? 'unit' : 'project');
    const known = kind === '单位' ? units : projects;
    if (code !== undefined && !known.has(code))
      complain(
        [...path, kind === '单位' ? 'unit' : 'project'],
        `${kind} ${code} 不在本预算中，请先列出该${kind}或改正编码`,
      );
  };
  for (const part of ['projects', 'income', 'expenditure', 'procurement', 'purchasedServices'])
    for (const { index, record } of recordsAt(value, part)) need('单位', record, [part, index]);
  for (const part of ['expenditure', 'procurement', 'purchasedServices'])
    for (const { index, record } of recordsAt(value, part)) need('项目', record, [part, index]);
  checkOwners(value, complain);
  checkRowIds(value, units, complain);
}

function uniqueCodes(value: unknown, part: string, complain: Complain): Set<string> {
  const first = new Map<string, number>();
  for (const { index, record } of recordsAt(value, part)) {
    const code = textAt(record, 'code');
    if (code === undefined) continue;
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, index);
    else
      complain([part, index, 'code'], `编码 ${code} 与 ${formatPath([part, earlier, 'code'])} 重复，请改为唯一的编码`);
  }
  return new Set(first.keys());
}

/** A project stands in one table with its unit and department: their codes must differ. */
function checkRowIds(value: unknown, units: Set<string>, complain: Complain): void {
  const department = textAt(recordAt(value, 'department'), 'code');
  for (const { index, record } of recordsAt(value, 'projects')) {
    const code = textAt(record, 'code');
    if (code !== undefined && (code === department || units.has(code)))
      complain(['projects', index, 'code'], `项目编码 ${code} 与部门或单位的编码相同，请改为项目自己的编码`);
  }
}

/** A line belongs to the unit of its project: otherwise tables by unit and by project would disagree. */
function checkOwners(value: unknown, complain: Complain): void {
  const owners = new Map(
    recordsAt(value, 'projects').map(({ record }) => [textAt(record, 'code'), textAt(record, 'unit')]),
  );
  for (const part of ['expenditure', 'procurement', 'purchasedServices'])
    for (const { index, record } of recordsAt(value, part)) {
      const project = textAt(record, 'project');
      const unit = textAt(record, 'unit');
      const owner = project === undefined ? undefined : owners.get(project);
      if (owner !== undefined && unit !== undefined && owner !== unit)
        complain([part, index, 'unit'], `项目 ${project} 属于单位 ${owner}，不属于 ${unit}，请改正单位或项目`);
    }
}
