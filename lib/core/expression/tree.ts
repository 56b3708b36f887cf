import type { Rational } from './rational.ts';

/** A unit as written: names in order, each above or below the line. `元/人·月` is 元 above, 人 and 月 below. */
export type WrittenUnit = { tenThousand: boolean; parts: readonly { name: string; below: boolean }[] };

/** Where a part of an expression stands: `at` characters from the start, `length` of them. */
export type Place = { at: number; length: number };

/** An expression as a tree. Places are those of the text that was read. */
export type ExpressionNode =
  | (Place & { kind: 'number'; digits: string; value: Rational; percent: boolean; unit?: WrittenUnit })
  | (Place & { kind: 'group'; inner: ExpressionNode; percent: boolean; unit?: WrittenUnit })
  | (Place & { kind: 'sign'; sign: '+' | '-'; operand: ExpressionNode })
  | (Place & { kind: 'sum'; operator: '+' | '-'; left: ExpressionNode; right: ExpressionNode })
  | (Place & { kind: 'product'; operator: '*' | '/'; left: ExpressionNode; right: ExpressionNode });
