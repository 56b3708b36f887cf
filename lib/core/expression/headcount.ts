import { parseExpression } from './parse.ts';
import type { ExpressionNode, Place } from './tree.ts';

/** A number of 人 in an expression, and where its digits stand. */
export type Headcount = Place & { number: string };

/** The numbers of 人 in an expression, in order. A text that is only a number is one itself: a field 人数 has no unit. */
export function headcountsIn(expression: string): Headcount[] {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return [];
  const only = parsed.value;
  if (only.kind === 'number' && only.unit === undefined && !only.percent)
    return [{ number: only.digits, ...digitsOf({ text: expression, node: only }) }];
  return [...numbers(parsed.value)]
    .filter(({ unit }) => unit?.tenThousand === false && unit.parts.some(({ name, below }) => name === '人' && !below))
    .map((node) => ({ number: node.digits, ...digitsOf({ text: expression, node }) }));
}

/** The expression with another number in one place. */
export function replaceHeadcount(input: { expression: string; place: Place; headcount: number }): string {
  const { expression, place, headcount } = input;
  return `${expression.slice(0, place.at)}${headcount}${expression.slice(place.at + place.length)}`;
}

function* numbers(node: ExpressionNode): Generator<Extract<ExpressionNode, { kind: 'number' }>> {
  switch (node.kind) {
    case 'number':
      yield node;
      return;
    case 'group':
      yield* numbers(node.inner);
      return;
    case 'sign':
      yield* numbers(node.operand);
      return;
    default:
      yield* numbers(node.left);
      yield* numbers(node.right);
  }
}

/** Only the digits of a number: the unit behind them and a sign of money before them stay. */
function digitsOf({ text, node }: { text: string; node: Place }): Place {
  const written = text.slice(node.at, node.at + node.length);
  const digits = /[\d０-９][\d０-９,，.．。]*|[.．。][\d０-９]+/.exec(written);
  return digits === null ? node : { at: node.at + digits.index, length: digits[0].length };
}
