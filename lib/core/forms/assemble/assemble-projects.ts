import type { CategoryId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Declaration, Project } from '#lib/core/package/index.ts';
import { formName } from '../definition.ts';
import { assembleGoals } from './assemble-goals.ts';
import { type Assembly, recordOf, rowsOf } from './assembly.ts';
import { inBudgetOrder } from './budget-order.ts';
import { formLines } from './form-lines.ts';
import { given } from './given.ts';
import { fieldOf, isStated, neededOf, type ReadRow, textOf } from './read-row.ts';

/** Every 项目 of the units with what is declared for it. A code that is taken already is a gap. */
export function assembleProjects(assembly: Assembly): Project[] {
  const { draft, gaps } = assembly;
  const taken = new Set([draft.department, ...draft.units.map(({ code }) => code)]);
  const listed = draft.units.flatMap((unit) =>
    rowsOf(assembly, { form: 'projects', owner: unit.code, section: 'projects' }).flatMap((row) => {
      if (!row.counts) return [];
      const code = neededOf<string>(row, 'code');
      if (taken.has(code)) {
        const message = `“项目编码” ${code} 与别的项目、单位或部门的编码相同，请改为唯一的编码`;
        gaps.push({ place: { ...row.place, field: 'code' }, code: 'DUPLICATE', message });
        return [];
      }
      taken.add(code);
      return [{ row, unit: unit.code, code }];
    }),
  );
  return inBudgetOrder(listed, ({ row }) => row.row.rank).map(({ row, unit, code }) => ({
    code,
    name: textOf(row, 'name'),
    unit,
    category: neededOf<CategoryId>(row, 'category'),
    ...declarationOf(assembly, code),
    ...performanceOf(assembly, code),
  }));
}

function declarationOf(assembly: Assembly, owner: string): Pick<Project, 'declaration'> {
  const key = { form: 'project', owner } as const;
  const record = recordOf(assembly, { ...key, section: 'declaration' });
  if (record === undefined || !record.counts) return {};
  const read = assembly.forms.get(formName(key));
  const history = rowsOf(assembly, { ...key, section: 'history' }).filter((row) => row.counts);
  const optional = (field: string) => fieldOf<string>(record, field);
  const declaration: Declaration = {
    filedOn: neededOf<string>(record, 'filedOn'),
    responsible: textOf(record, 'responsible'),
    phone: textOf(record, 'phone'),
    address: textOf(record, 'address'),
    postcode: textOf(record, 'postcode'),
    attribute: neededOf<Declaration['attribute']>(record, 'attribute'),
    duration: durationOf(record),
    scope: neededOf<Declaration['scope']>(record, 'scope'),
    rationale: textOf(record, 'rationale'),
    plan: textOf(record, 'plan'),
    totalBudget: neededOf<Fen>(record, 'totalBudget'),
    history: history.map((row) => ({ year: neededOf<number>(row, 'year'), amount: neededOf<Fen>(row, 'amount') })),
    costLines: read === undefined ? [] : [...formLines(read).costLines],
    purpose: textOf(record, 'purpose'),
    ...given({
      historyNote: optional('historyNote'),
      changeReason: optional('changeReason'),
      costBasis: optional('costBasis'),
      reviewOpinion: optional('reviewOpinion'),
    }),
  };
  return { declaration };
}

function durationOf(record: ReadRow): Declaration['duration'] {
  return {
    kind: neededOf<Declaration['duration']['kind']>(record, 'duration.kind'),
    ...given({ from: fieldOf<number>(record, 'duration.from'), to: fieldOf<number>(record, 'duration.to') }),
  };
}

function performanceOf(assembly: Assembly, owner: string): Pick<Project, 'performance'> {
  const key = { form: 'project-performance', owner } as const;
  const goals = assembleGoals(assembly, key);
  const rows = assembly.forms.get(formName(key))?.form.rows ?? [];
  const stated = rows.some((row) => row.id === 'performance' && isStated(row, 'goals'));
  return goals.length > 0 || stated ? { performance: { goals } } : {};
}
