import type { Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { childrenOf, descend, isOn, valueAt } from './word-xml.ts';

/** Signs of Wingdings and its kin that stand for boxes; fonts of symbols have no text of their own. */
const CHECKED = new Set(['FE', '52', 'FD', '54', 'FC', '50']);
const EMPTY = new Set(['A8', '6F', 'A3', '70', '71', '72']);

/** What a run shows: text, tabs, line ends, boxes. What is hidden or only an instruction is left out. */
export function runText(run: Element): string {
  if (isOn({ element: run, path: ['w:rPr', 'w:vanish'] })) return '';
  return childrenOf({ element: run })
    .map((part) => partText(part))
    .join('');
}

function partText(part: Element): string {
  switch (part.name) {
    case 'w:t':
      return part.children.map((child) => (isText(child) ? child.data : '')).join('');
    case 'w:tab':
      return '\t';
    case 'w:br':
      return part.attribs['w:type'] === 'page' || part.attribs['w:type'] === 'column' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(part.attribs);
    case 'w:fldChar':
      return formBox(part);
    default:
      return '';
  }
}

function symbol({ 'w:char': code = '' }: Readonly<Record<string, string>>): string {
  const low = code.toUpperCase().replace(/^(F0|00)/, '');
  return CHECKED.has(low) ? '☑' : EMPTY.has(low) ? '☐' : '';
}

/** A box of Word's old forms. */
function formBox(field: Element): string {
  const box = descend({ element: field, path: ['w:ffData', 'w:checkBox'] });
  if (box === undefined) return '';
  const state = valueAt({ element: box, path: ['w:checked'] }) === undefined ? 'w:default' : 'w:checked';
  return isOn({ element: box, path: [state] }) ? '☑' : '☐';
}

/** Whether an element holds one of a name, however deep. */
export function holds({ element, names }: { element: Element; names: ReadonlySet<string> }): boolean {
  return element.children.some((child) => isTag(child) && (names.has(child.name) || holds({ element: child, names })));
}
