import { asRead, type Sheet } from '#tests/support/layouts/sheets.ts';
import type { PlantedKind } from '#tests/support/planted/planted-kind.ts';
import { PLANTED_KINDS } from '#tests/support/planted/planted-kinds.ts';
import type { Printed } from '#tests/support/planted/printed.ts';
import { foreignDepartment } from './foreign-department.ts';
import { FOREIGN_STYLES } from './foreign-styles.ts';

/** Reports of places that are not known, one a style: ids for those that mistakes are planted in. */
export const FOREIGN_IDS: readonly string[] = FOREIGN_STYLES.map(({ name }) => `foreign/${name}`);

/** Which department a style prints: each of another trade, year and level. */
const seedOf = (style: number) => style * 5 + 2;

/** A report of an unknown place as somebody has it open; nothing where the id is none. */
export function foreignPrinted(id: string): Printed | undefined {
  const place = FOREIGN_IDS.indexOf(id);
  const style = FOREIGN_STYLES[place];
  if (style === undefined) return undefined;
  const department = foreignDepartment(seedOf(place));
  const laid = style.print(department);
  const { blocks } = asRead(laid);
  const sheets = laid.filter((item): item is Sheet => item.kind === 'sheet');
  const grids = blocks.flatMap((block, index) => (block.kind === 'grid' ? [index] : []));
  const by = <T>(value: (sheet: Sheet, index: number) => T) =>
    new Map(sheets.map((sheet, index) => [sheet.id, value(sheet, index)]));
  return {
    id,
    fiscalYear: department.year,
    blocks,
    tables: by((_, index) => grids[index] ?? -1),
    heads: by(({ head }) => head.length),
    labels: by(({ labels }) => labels),
  };
}

/**
 * Kinds that are made by the words of 武汉's templates and come to something else in these reports: one unit alone, no list of
 * projects, 项 that stand in no 名词解释, a column of codes where a name is expected, amounts that no equation holds.
 */
const MEANT_OTHERWISE: ReadonlySet<string> = new Set([
  '单位名称截短',
  '漏列一个单位',
  '项目金额与表不符',
  '漏写一个项目',
  '名词解释漏一个科目',
  '名词解释多一个没有用到的科目',
  '使用旧科目名称',
  '收入来源金额写错',
]);

/** The kinds of mistakes that these reports may have. */
export function foreignKinds(): PlantedKind[] {
  return PLANTED_KINDS.filter(({ name }) => !MEANT_OTHERWISE.has(name));
}
