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

/** What became of the link between a number of 人 and the unit's 人员情况. */
export type HeadcountLink =
  /** The unit's number stands there. */
  | { state: 'fresh'; headcount: number }
  /** Another stands there: `expression` is the text with the unit's number. */
  | { state: 'stale'; headcount: number; before: string; expression: string }
  /** The unit has no such number, or the expression has no 人. */
  | { state: 'broken' };

/**
 * Compares the first number of 人 in an expression with the unit's headcount.
 * @param input.staffing cells of the unit's row `staffing`
 * @param input.path which number, `active.institution`; several joined by `+` are added
 */
export function headcountLink(input: {
  staffing: Readonly<Record<string, string>>;
  path: string;
  expression: string;
}): HeadcountLink {
  const headcount = headcountAt({ staffing: input.staffing, path: input.path });
  const found = headcountsIn(input.expression)[0];
  if (headcount === undefined || found === undefined) return { state: 'broken' };
  if (Number(found.number) === headcount) return { state: 'fresh', headcount };
  const expression = replaceHeadcount({ expression: input.expression, place: found, headcount });
  return { state: 'stale', headcount, before: found.number, expression };
}

/** A unit's headcount by its path; nothing where a part is not filled with a whole number. */
export function headcountAt(input: { staffing: Readonly<Record<string, string>>; path: string }): number | undefined {
  const parts = input.path.split('+').map((part) => (input.staffing[part.trim()] ?? '').trim());
  if (!parts.every((text) => /^\d{1,9}$/.test(text))) return undefined;
  return parts.reduce((sum, text) => sum + Number(text), 0);
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
