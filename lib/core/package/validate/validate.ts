import type { Classification } from '#lib/core/classification/index.ts';
import { parsePackageAmount } from '#lib/core/money/index.ts';
import { formatPath, type PackageError } from '../errors.ts';
import { checkAccounts, checkPriorYear } from './accounts.ts';
import type { Complain } from './complain.ts';
import { recordAt, recordsAt } from './raw.ts';
import { checkReferences } from './references.ts';

/**
 * What the schema alone cannot see: references between parts, codes given twice, codes outside the year's
 * classification, sums that leave exact arithmetic. Works on the JSON as read, so that a file with errors of both
 * kinds shows all of them at once; what has the wrong type is passed over here, the schema names it.
 */
export function validatePackage(input: {
  value: unknown;
  fiscalYear: number;
  classification: Classification;
}): PackageError[] {
  const errors: PackageError[] = [];
  const complain: Complain = (path, message) => errors.push({ path: formatPath(path), message });
  checkReferences(input.value, complain);
  checkAccounts({ ...input, complain });
  checkPriorYear({ ...input, complain });
  checkSums(input.value, complain);
  return errors;
}

/** Everything that is ever summed must stay within exact integers. */
function checkSums(value: unknown, complain: Complain): void {
  const hold = (path: readonly PropertyKey[], amounts: readonly unknown[]) => {
    let sum = 0n;
    for (const text of amounts) {
      const amount = parsePackageAmount(typeof text === 'string' ? text : '');
      if (amount.ok) sum += BigInt(amount.value);
    }
    if (sum > BigInt(Number.MAX_SAFE_INTEGER))
      complain(path, '各项金额合计太大，最大为 90071992547409.91 元，请核对金额单位');
  };
  for (const part of ['income', 'expenditure', 'procurement', 'purchasedServices'])
    hold(
      [part],
      recordsAt(value, part).map(({ record }) => record.amount),
    );
  const priorYear = recordAt(value, 'priorYear');
  const functions = recordsAt(priorYear, 'functions').map(({ record }) => record);
  hold(
    ['priorYear', 'functions'],
    functions.map((record) => record.general ?? record.total),
  );
  const totals = recordAt(priorYear, 'totals');
  hold(['priorYear', 'totals'], [totals.personnel, totals.operating]);
  hold(['priorYear', 'totals', 'threePublic'], Object.values(recordAt(totals, 'threePublic')));
  for (const { index, record } of recordsAt(recordAt(value, 'performance'), 'history'))
    for (const side of ['income', 'spending'])
      hold(['performance', 'history', index, side], Object.values(recordAt(record, side)));
}
