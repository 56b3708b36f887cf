import { parseExpression } from './parse.ts';
import type { ExpressionNode, WrittenUnit } from './tree.ts';

const PRINTED: Record<'*' | '/' | '+' | '-', string> = { '*': '×', '/': '÷', '+': '+', '-': '-' };

/** An expression as 测算依据 prints it: half-width, `×` and `÷`, no spaces. What is no expression stays as it is. */
export function formatExpression(text: string): string {
  const parsed = parseExpression(text);
  return parsed.ok ? printNode(parsed.value) : text.trim();
}

function printNode(node: ExpressionNode): string {
  switch (node.kind) {
    case 'number':
      return `${node.digits}${printTail(node)}`;
    case 'group':
      return `(${printNode(node.inner)})${printTail(node)}`;
    case 'sign':
      return `${node.sign}${printNode(node.operand)}`;
    default:
      return `${printNode(node.left)}${PRINTED[node.operator]}${printNode(node.right)}`;
  }
}

function printTail({ percent, unit }: { percent: boolean; unit?: WrittenUnit }): string {
  if (percent) return '%';
  if (unit === undefined) return '';
  const names = unit.parts.map(({ name, below }, at) => {
    const firstBelow = below && unit.parts[at - 1]?.below !== true;
    return `${firstBelow ? '/' : at === 0 ? '' : '·'}${name}`;
  });
  return `${unit.tenThousand ? '万' : ''}${names.join('')}`;
}
