import type { Classification } from '#lib/core/classification/index.ts';
import type { Budget, Explanations, PriorYear } from '#lib/core/package/index.ts';
import { type Assembly, recordOf, rowsOf } from './assembly.ts';
import { given } from './given.ts';
import { fieldOf, isStated, neededOf, type ReadRow, textOf } from './read-row.ts';

const EXPLANATIONS = { form: 'explanations', owner: '' } as const;
const REASONS = ['total', 'basic', 'general', 'agencyOperating', 'procurement', 'projects'] as const;
const THREE_PUBLIC = ['total', 'abroad', 'vehicles', 'reception'] as const;

/** 增减变化原因; nothing where none is given. */
export function assembleExplanations(
  assembly: Assembly,
  known: { classification: Classification; priorYear: PriorYear | undefined },
): Pick<Budget, 'explanations'> {
  const record = recordOf(assembly, { ...EXPLANATIONS, section: 'explanations' });
  const rows = rowsOf(assembly, { ...EXPLANATIONS, section: 'functions' });
  if (record === undefined && rows.length === 0) return {};
  const functions = functionsOf(assembly, { rows, ...known });
  const reason = (field: string) => fieldOf<string>(record, field);
  const threePublic = given(Object.fromEntries(THREE_PUBLIC.map((part) => [part, reason(`threePublic.${part}`)])));
  const explanations: Explanations = {
    ...given(Object.fromEntries(REASONS.map((field) => [field, reason(field)]))),
    ...(functions.size > 0 || isStated(record?.row, 'functions') ? { functions: Object.fromEntries(functions) } : {}),
    ...(Object.keys(threePublic).length > 0 || isStated(record?.row, 'threePublic') ? { threePublic } : {}),
  };
  return { explanations };
}

function functionsOf(
  assembly: Assembly,
  input: { rows: readonly ReadRow[]; classification: Classification; priorYear: PriorYear | undefined },
): Map<string, string> {
  const { classification, priorYear } = input;
  const prior = new Set(priorYear?.functions.map((entry) => entry.function));
  const reasons = new Map<string, string>();
  for (const row of input.rows) {
    if (!row.counts) continue;
    const code = neededOf<string>(row, 'function');
    const place = { ...row.place, field: 'function' };
    if (reasons.has(code)) {
      assembly.gaps.push({ place, code: 'DUPLICATE', message: `“功能科目” ${code} 重复，请合并为一行` });
    } else if (!classification.functional.byCode.has(code) && !prior.has(code)) {
      const message = `“功能科目” ${code} 不在${classification.fiscalYear}年科目表中，也不在上年数中，请重新选择`;
      assembly.gaps.push({ place, code: 'UNKNOWN_CODE', message });
    } else reasons.set(code, textOf(row, 'reason'));
  }
  return reasons;
}
