export { describeExpressionError, type ExpressionError } from './errors.ts';
export { type EvaluatedAmount, evaluateAmount } from './evaluate.ts';
export { formatExpression } from './format.ts';
export { type Headcount, headcountsIn, replaceHeadcount } from './headcount.ts';
export { EXPRESSION_LIMIT } from './parse.ts';
export { type DifferenceByFactor, splitDifference } from './split-difference.ts';
export { applyTyped, editedText } from './typed.ts';
