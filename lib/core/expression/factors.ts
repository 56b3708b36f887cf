import { parseExpression } from './parse.ts';
import type { Rational } from './rational.ts';
import type { ExpressionNode, WrittenUnit } from './tree.ts';
import { UNIT_BY_NAME } from './units.ts';

/** What a number of an expression says: how many people, what each of them or each thing is given, how often; or it does not say. */
export const FACTOR_KINDS = ['headcount', 'standard', 'price', 'quantity', 'other'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

type NumberNode = Extract<ExpressionNode, { kind: 'number' }>;

/** An expression as numbers in a form: two with the same `shape` differ in their numbers alone, in the same order. */
export type FactoredExpression = {
  tree: ExpressionNode;
  shape: string;
  factors: { kind: FactorKind; value: Rational }[];
};

const PEOPLE: ReadonlySet<string> = new Set(['人', '人次']);
const TIMES: ReadonlySet<string> = new Set(['月', '季度', '年', '天', '周', '小时', '课时', '次']);

/** Takes an expression apart; factors of a product are put in one order, for people write them in any. Nothing where it is none. */
export function factorsOf(text: string): FactoredExpression | undefined {
  const parsed = parseExpression(text);
  if (!parsed.ok) return undefined;
  const tree = ordered(parsed.value);
  const nodes = numbersIn(tree);
  if (nodes.length < 2) return undefined;
  const kinds = kindsOf(nodes);
  return {
    tree,
    shape: shapeOf(tree),
    factors: nodes.map(({ value }, at) => ({ kind: kinds[at] ?? 'other', value })),
  };
}

/** The tree with other numbers in their places. */
export function withNumbers(tree: ExpressionNode, values: readonly Rational[]): ExpressionNode {
  let next = 0;
  const fill = (node: ExpressionNode): ExpressionNode => {
    switch (node.kind) {
      case 'number':
        next += 1;
        return { ...node, value: values[next - 1] ?? node.value };
      case 'group':
        return { ...node, inner: fill(node.inner) };
      case 'sign':
        return { ...node, operand: fill(node.operand) };
      default: {
        const left = fill(node.left);
        return { ...node, left, right: fill(node.right) };
      }
    }
  };
  return fill(tree);
}

function numbersIn(node: ExpressionNode): NumberNode[] {
  switch (node.kind) {
    case 'number':
      return [node];
    case 'group':
      return numbersIn(node.inner);
    case 'sign':
      return numbersIn(node.operand);
    default:
      return [...numbersIn(node.left), ...numbersIn(node.right)];
  }
}

/** A chain of multiplications with its factors in the order of their shapes; bare numbers keep their order. */
function ordered(node: ExpressionNode): ExpressionNode {
  switch (node.kind) {
    case 'number':
      return node;
    case 'group':
      return { ...node, inner: ordered(node.inner) };
    case 'sign':
      return { ...node, operand: ordered(node.operand) };
    case 'sum':
      return { ...node, left: ordered(node.left), right: ordered(node.right) };
    case 'product': {
      if (node.operator === '/') return { ...node, left: ordered(node.left), right: ordered(node.right) };
      const chain = multiplied(node).map(ordered);
      const sorted = chain.toSorted((a, b) => inOrder(shapeOf(a), shapeOf(b)));
      return sorted.reduce((left, right) => ({ kind: 'product', operator: '*', left, right, at: node.at, length: 0 }));
    }
  }
}

function multiplied(node: ExpressionNode): ExpressionNode[] {
  return node.kind === 'product' && node.operator === '*'
    ? [...multiplied(node.left), ...multiplied(node.right)]
    : [node];
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shapeOf(node: ExpressionNode): string {
  switch (node.kind) {
    case 'number':
      return `#${tailOf(node)}`;
    case 'group':
      return `(${shapeOf(node.inner)})${tailOf(node)}`;
    case 'sign':
      return `${node.sign}${shapeOf(node.operand)}`;
    default:
      return `${shapeOf(node.left)}${node.operator}${shapeOf(node.right)}`;
  }
}

function tailOf({ percent, unit }: { percent: boolean; unit?: WrittenUnit }): string {
  if (percent) return '%';
  if (unit === undefined) return '';
  return `${unit.tenThousand ? '万' : ''}${unit.parts.map(({ name, below }) => `${below ? '/' : '·'}${name}`).join('')}`;
}

/**
 * What each number says by its unit. Without any unit of money nobody can tell a standard from a count, and bare numbers
 * beside one stand for the counts that it asks for, in their order (`900元/人·月×68×12`).
 */
function kindsOf(nodes: readonly NumberNode[]): FactorKind[] {
  const parts = nodes.flatMap(({ unit }) => unit?.parts ?? []);
  const people = parts.some(({ name }) => PEOPLE.has(name));
  const things = parts.some(({ name }) => !PEOPLE.has(name) && !TIMES.has(name) && !isMoney(name));
  const money = parts.some(({ name }) => isMoney(name));
  const missing = missingCounts(parts);
  return nodes.map(({ unit, percent }): FactorKind => {
    if (percent) return 'quantity';
    if (unit === undefined) {
      const asked = money ? missing.shift() : undefined;
      return money ? (asked !== undefined && PEOPLE.has(asked) ? 'headcount' : 'quantity') : 'other';
    }
    const above = unit.parts.filter(({ below }) => !below);
    if (above.some(({ name }) => isMoney(name))) return things && !people ? 'price' : 'standard';
    return above.some(({ name }) => PEOPLE.has(name)) ? 'headcount' : 'quantity';
  });
}

function missingCounts(parts: readonly { name: string; below: boolean }[]): string[] {
  const met = parts.filter(({ below }) => !below).map(({ name }) => name);
  return parts.flatMap(({ name, below }) => {
    if (!below) return [];
    const at = met.indexOf(name);
    if (at < 0) return [name];
    met.splice(at, 1);
    return [];
  });
}

function isMoney(name: string): boolean {
  return UNIT_BY_NAME.get(name)?.fen !== undefined;
}
