import type { Period, SourceId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Budget, PriorYear } from '#lib/core/package/index.ts';
import { type Assembly, missing, recordOf, rowsOf } from './assembly.ts';
import { sumLimit, tooLarge } from './gap.ts';
import { given } from './given.ts';
import { fieldOf, isStated, neededOf, type ReadRow, textOf } from './read-row.ts';

const PRIOR = { form: 'prior-year', owner: '' } as const;
const PLAIN_TOTALS = ['basic', 'project', 'appropriation', 'general', 'agencyOperating', 'procurement'] as const;
const THREE_PUBLIC = ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const;

/** 上年预算数; nothing where nothing of it is filled, or its total is not. */
export function assemblePriorYear(assembly: Assembly): Pick<Budget, 'priorYear'> {
  const record = recordOf(assembly, { ...PRIOR, section: 'totals' });
  const income = rowsOf(assembly, { ...PRIOR, section: 'income' }).filter((row) => row.counts);
  const functions = rowsOf(assembly, { ...PRIOR, section: 'functions' }).filter((row) => row.counts);
  const projects = rowsOf(assembly, { ...PRIOR, section: 'projects' }).filter((row) => row.counts);
  if (record === undefined || !record.counts) {
    if (record === undefined && income.length + functions.length + projects.length > 0)
      missing(assembly, { place: { ...PRIOR, row: 'totals' }, message: '上年“收支总预算”没有填，请补上' });
    return {};
  }
  const priorYear: PriorYear = {
    fiscalYear: assembly.draft.fiscalYear - 1,
    ...(income.length > 0 || isStated(record.row, 'income') ? { income: income.map(incomeOf) } : {}),
    functions: functionsOf(assembly, functions),
    totals: totalsOf(assembly, record),
    ...(projects.length > 0 || isStated(record.row, 'projects') ? { projects: projects.map(projectOf) } : {}),
  };
  return { priorYear };
}

function incomeOf(row: ReadRow): NonNullable<PriorYear['income']>[number] {
  return {
    source: neededOf<SourceId>(row, 'source'),
    period: neededOf<Period>(row, 'period'),
    amount: neededOf<Fen>(row, 'amount'),
  };
}

function projectOf(row: ReadRow): NonNullable<PriorYear['projects']>[number] {
  return { name: textOf(row, 'name'), amount: neededOf<Fen>(row, 'amount') };
}

function functionsOf(assembly: Assembly, rows: readonly ReadRow[]): PriorYear['functions'] {
  const taken = new Set<string>();
  const fits = sumLimit();
  return rows.flatMap((row): PriorYear['functions'] => {
    const code = neededOf<string>(row, 'function');
    const total = neededOf<Fen>(row, 'total');
    const general = fieldOf<Fen>(row, 'general');
    if (taken.has(code)) {
      const place = { ...row.place, field: 'function' };
      assembly.gaps.push({ place, code: 'DUPLICATE', message: `“功能科目” ${code} 重复，请合并为一行` });
      return [];
    }
    if (!fits(general ?? total)) {
      assembly.gaps.push(tooLarge({ ...row.place, field: 'total' }));
      return [];
    }
    taken.add(code);
    return [{ function: code, total, ...given({ general }) }];
  });
}

function totalsOf(assembly: Assembly, record: ReadRow): PriorYear['totals'] {
  const amount = (field: string) => fieldOf<Fen>(record, field);
  const personnel = amount('personnel');
  const operating = amount('operating');
  const fits = sumLimit()(personnel ?? 0, operating ?? 0);
  if (!fits) assembly.gaps.push(tooLarge({ ...record.place, field: 'operating' }));
  return {
    total: neededOf<Fen>(record, 'total'),
    ...given(Object.fromEntries(PLAIN_TOTALS.map((field) => [field, amount(field)]))),
    ...given({ personnel, operating: fits ? operating : undefined }),
    ...threePublicOf(assembly, record),
  };
}

/** “三公”经费 is all of its parts, or not known. */
function threePublicOf(assembly: Assembly, record: ReadRow): Pick<PriorYear['totals'], 'threePublic'> {
  const [abroad, vehiclePurchase, vehicleOperation, reception] = THREE_PUBLIC.map((part) =>
    fieldOf<Fen>(record, `threePublic.${part}`),
  );
  const parts = [abroad, vehiclePurchase, vehicleOperation, reception];
  if (parts.every((part) => part === undefined)) return {};
  if (
    abroad === undefined ||
    vehiclePurchase === undefined ||
    vehicleOperation === undefined ||
    reception === undefined
  ) {
    const absent = THREE_PUBLIC.find((_, index) => parts[index] === undefined);
    missing(assembly, {
      place: { ...record.place, field: `threePublic.${absent}` },
      message: '上年“三公”经费的四项要填就都填，没有的填 0',
    });
    return {};
  }
  if (!sumLimit()(abroad, vehiclePurchase, vehicleOperation, reception)) {
    assembly.gaps.push(tooLarge({ ...record.place, field: 'threePublic.abroad' }));
    return {};
  }
  return { threePublic: { abroad, vehiclePurchase, vehicleOperation, reception } };
}
