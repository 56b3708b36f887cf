import type { SubjectRow } from '#lib/core/checks/index.ts';
import { type RowFrame, subjectRow } from './build-row.ts';
import { isTotalLabel } from './labels.ts';
import type { MatrixRow } from './matrix.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:[一二三]、)?货物(?:类)?(?:小计)?$/, 'goods'],
  [/^(?:[一二三]、)?工程(?:类)?(?:小计)?$/, 'works'],
  [/^(?:[一二三]、)?服务(?:类)?(?:小计)?$/, 'services'],
];

/** Rows of 政府采购表: 合计, 货物, 工程 and 服务 with their items. */
export function procurementRows(frame: RowFrame, input: { rows: readonly MatrixRow[]; stub: number }): SubjectRow[] {
  let kind: string | undefined;
  return input.rows.flatMap((row) => {
    const label =
      row.cells
        .slice(0, Math.max(1, input.stub))
        .filter((text) => text !== '' && !/^\d+$/.test(text))
        .at(-1) ?? '';
    if (label === '') return [];
    if (isTotalLabel(label))
      return [subjectRow(frame, { row, identity: { id: 'total', kind: 'total', label, level: 0 } })];
    const own = KINDS.find(([pattern]) => pattern.test(label.replace(/\s/g, '')))?.[1];
    if (own !== undefined) {
      kind = own;
      return [subjectRow(frame, { row, identity: { id: own, kind: 'line', label, level: 1, parent: 'total' } })];
    }
    const identity = {
      id: `${kind ?? 'item'}/${label}`,
      kind: 'line' as const,
      label,
      level: 2,
      parent: kind ?? 'total',
    };
    return [subjectRow(frame, { row, identity })];
  });
}
