/**
 * Why a text is no amount. `at` counts the characters before the place that is meant.
 * `AMBIGUOUS`: a bare number is added to money while the box takes 万元, and either could be meant.
 * `NOT_WHOLE_FEN`: `exact` is the result in 元.
 */
export type ExpressionError =
  | { code: 'EMPTY' }
  | { code: 'TOO_LONG'; limit: number }
  | { code: 'UNEXPECTED'; at: number; found: string }
  | { code: 'ENDS_EARLY' }
  | { code: 'UNCLOSED'; at: number }
  | { code: 'UNKNOWN_UNIT'; at: number; found: string }
  | { code: 'MISMATCH'; at: number; operator: '+' | '-'; left: string; right: string }
  | { code: 'AMBIGUOUS'; at: number }
  | { code: 'NOT_MONEY'; unit: string; missing?: string }
  | { code: 'DIVIDED_BY_ZERO'; at: number }
  | { code: 'TOO_MANY_DECIMALS'; text: string; limit: number }
  | { code: 'NOT_WHOLE_FEN'; exact: string }
  | { code: 'TOO_LARGE' };

/** The error as a sentence for the person who typed: what is wrong, where, and how to mend it. */
export function describeExpressionError(error: ExpressionError): string {
  switch (error.code) {
    case 'EMPTY':
      return '没有填写金额';
    case 'TOO_LONG':
      return `算式超过 ${error.limit} 个字符，请分成几行填写`;
    case 'UNEXPECTED':
      return `第 ${error.at + 1} 个字符“${error.found}”看不懂，请检查算式`;
    case 'ENDS_EARLY':
      return '算式没有写完，末尾缺少数字';
    case 'UNCLOSED':
      return `第 ${error.at + 1} 个字符的左括号没有配上右括号`;
    case 'UNKNOWN_UNIT':
      return `不认识单位“${error.found}”（第 ${error.at + 1} 个字符），请改用元、人、月等单位，或只写数字`;
    case 'MISMATCH':
      return `${error.left} 不能${error.operator === '+' ? '加' : '减'} ${error.right}（第 ${error.at + 1} 个字符），请检查单位`;
    case 'AMBIGUOUS':
      return `第 ${error.at + 1} 个字符处把金额和没有单位的数字相加减，请给数字写明元或万元`;
    case 'NOT_MONEY':
      return error.missing === undefined
        ? `${error.unit} 不是金额：算式的结果应是元，请检查单位`
        : `${error.unit} 不是金额：还应乘以${error.missing}的数量`;
    case 'DIVIDED_BY_ZERO':
      return `第 ${error.at + 1} 个字符处除以了零`;
    case 'TOO_MANY_DECIMALS':
      return `金额“${error.text}”的小数超过 ${error.limit} 位，请精确到分`;
    case 'NOT_WHOLE_FEN':
      return `结果是 ${error.exact} 元，不到整分，请先取整再填`;
    case 'TOO_LARGE':
      return '金额太大，最大为 90,071,992,547,409.91 元';
  }
}
