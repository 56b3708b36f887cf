import type { Classification } from '#lib/core/classification/index.ts';
import type { Complain } from './complain.ts';
import { type RawRecord, recordAt, recordsAt, textAt } from './raw.ts';

const DEEPEST = {
  functional: { level: 3, name: '7 位的项级功能科目' },
  economicDepartment: { level: 2, name: '5 位的款级经济科目' },
} as const;

/** Why a code cannot be budgeted by, or nothing. */
export function accountMessage(input: {
  classification: Classification;
  kind: keyof typeof DEEPEST;
  code: string;
}): string | undefined {
  const account = input.classification[input.kind].byCode.get(input.code);
  if (account === undefined) return `${input.code} 不在${input.classification.fiscalYear}年科目表中`;
  const deepest = DEEPEST[input.kind];
  return account.level === deepest.level
    ? undefined
    : `${input.code} ${account.name} 不是末级科目，应填${deepest.name}`;
}

/** Codes of the lines and cost lines must be leaves of the year's classification. */
export function checkAccounts(input: { value: unknown; classification: Classification; complain: Complain }): void {
  const { value, classification, complain } = input;
  const hold = (record: RawRecord, field: 'function' | 'economic', path: readonly PropertyKey[]) => {
    const code = textAt(record, field);
    if (code === undefined) return;
    const kind = field === 'function' ? 'functional' : 'economicDepartment';
    const message = accountMessage({ classification, kind, code });
    if (message !== undefined) complain([...path, field], message);
  };
  for (const { index, record } of recordsAt(value, 'expenditure')) {
    hold(record, 'function', ['expenditure', index]);
    hold(record, 'economic', ['expenditure', index]);
  }
  for (const { index, record } of recordsAt(value, 'projects'))
    for (const line of recordsAt(recordAt(record, 'declaration'), 'costLines'))
      hold(line.record, 'economic', ['projects', index, 'declaration', 'costLines', line.index]);
}

/** Last year must be the year before, its accounts 项; reasons must belong to an account of either year. */
export function checkPriorYear(input: {
  value: unknown;
  fiscalYear: number;
  classification: Classification;
  complain: Complain;
}): void {
  const priorYear = recordAt(input.value, 'priorYear');
  const given = priorYear.fiscalYear;
  if (typeof given === 'number' && given !== input.fiscalYear - 1)
    input.complain(['priorYear', 'fiscalYear'], `上年应为 ${input.fiscalYear - 1} 年，现为 ${given} 年`);
  const priorCodes = new Set<string>();
  for (const { index, record } of recordsAt(priorYear, 'functions')) {
    const code = textAt(record, 'function');
    if (code === undefined) continue;
    const path = ['priorYear', 'functions', index, 'function'];
    // Last year's accounts may have been renumbered since, so they are only held to their shape.
    if (!/^\d{7}$/.test(code)) input.complain(path, `${code} 不是 7 位的项级功能科目`);
    if (priorCodes.has(code)) input.complain(path, `${code} 重复，请合并为一行`);
    priorCodes.add(code);
  }
  for (const code of Object.keys(recordAt(recordAt(input.value, 'explanations'), 'functions')))
    if (!input.classification.functional.byCode.has(code) && !priorCodes.has(code))
      input.complain(['explanations', 'functions', code], `${code} 不在${input.fiscalYear}年科目表中，也不在上年数中`);
}
