import type { Fen } from '#lib/core/money/index.ts';
import type { ProcurementEntry, Project, PurchasedServiceEntry } from '#lib/core/package/index.ts';
import type { Located } from './assemble-expenditure.ts';
import { type Assembly, rowsOf } from './assembly.ts';
import { inBudgetOrder } from './budget-order.ts';
import { sumLimit, tooLarge } from './gap.ts';
import { given } from './given.ts';
import { fieldOf, neededOf, type ReadRow, textOf } from './read-row.ts';

/** 政府采购 of all units. */
export function assembleProcurement(assembly: Assembly, projects: readonly Project[]): Located<ProcurementEntry> {
  return purchases(assembly, { form: 'procurement', projects, entryOf: procurementOf });
}

/** 政府购买服务 of all units. */
export function assembleServices(assembly: Assembly, projects: readonly Project[]): Located<PurchasedServiceEntry> {
  return purchases(assembly, { form: 'purchased-services', projects, entryOf: serviceOf });
}

function serviceOf(row: ReadRow, unit: string): PurchasedServiceEntry {
  return {
    unit,
    item: textOf(row, 'item'),
    amount: neededOf<Fen>(row, 'amount'),
    ...given({ project: fieldOf<string>(row, 'project'), catalogCode: fieldOf<string>(row, 'catalogCode') }),
  };
}

function procurementOf(row: ReadRow, unit: string): ProcurementEntry {
  return {
    ...serviceOf(row, unit),
    kind: neededOf<ProcurementEntry['kind']>(row, 'kind'),
    newAsset: fieldOf<boolean>(row, 'newAsset') ?? false,
    ...given({ quantity: fieldOf<string>(row, 'quantity'), measure: fieldOf<string>(row, 'measure') }),
  };
}

function purchases<T extends { amount: Fen; project?: string }>(
  assembly: Assembly,
  input: {
    form: 'procurement' | 'purchased-services';
    projects: readonly Project[];
    entryOf: (row: ReadRow, unit: string) => T;
  },
): Located<T> {
  const owners = new Map(input.projects.map(({ code, unit }) => [code, unit]));
  const fits = sumLimit();
  const found = assembly.draft.units.flatMap(({ code }) =>
    rowsOf(assembly, { form: input.form, owner: code, section: 'lines' })
      .filter((row) => row.counts)
      .map((row) => ({ row, unit: code, entry: input.entryOf(row, code) })),
  );
  const taken = inBudgetOrder(found, ({ row }) => row.row.rank).filter(({ row, unit, entry }) => {
    if (entry.project !== undefined && owners.get(entry.project) !== unit) {
      const message = `项目 ${entry.project} 不在本单位的项目清单里，请改选别的项目，或不选项目`;
      assembly.gaps.push({ place: { ...row.place, field: 'project' }, code: 'UNKNOWN_PROJECT', message });
      return false;
    }
    if (fits(entry.amount)) return true;
    assembly.gaps.push(tooLarge({ ...row.place, field: 'amount' }));
    return false;
  });
  return { entries: taken.map(({ entry }) => entry), places: taken.map(({ row }) => row.place) };
}
