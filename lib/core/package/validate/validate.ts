import type { Classification } from '#lib/core/classification/index.ts';
import { parsePackageAmount } from '#lib/core/money/index.ts';
import { formatPath, type PackageError } from '../errors.ts';
import { checkAccounts, checkPriorYear } from './accounts.ts';
import type { Complain } from './complain.ts';
import { recordsAt, textAt } from './raw.ts';
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

function checkSums(value: unknown, complain: Complain): void {
  for (const part of ['income', 'expenditure', 'procurement', 'purchasedServices']) {
    let sum = 0n;
    for (const { record } of recordsAt(value, part)) {
      const amount = parsePackageAmount(textAt(record, 'amount') ?? '');
      if (amount.ok) sum += BigInt(amount.value);
    }
    if (sum > BigInt(Number.MAX_SAFE_INTEGER))
      complain([part], '各行金额合计太大，最大为 90071992547409.91 元，请核对金额单位');
  }
}
