import type { AmountError } from '#lib/core/money/index.ts';

/** Words for an amount that cannot be taken. */
export function describeAmountError(error: AmountError): string {
  switch (error.code) {
    case 'EMPTY':
      return '没有填写';
    case 'TOO_MANY_DECIMALS':
      return error.limit === 2 ? '精确到分：最多两位小数' : `最多 ${error.limit} 位小数`;
    case 'TOO_LARGE':
      return '金额过大';
    case 'NOT_A_NUMBER':
      return '不是金额';
  }
}
