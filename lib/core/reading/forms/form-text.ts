import type { FormAmount, Place } from '#lib/core/checks/index.ts';
import { cellAmount } from '../tables/cell-amount.ts';

/** Signs that a conversion wrote as formulas, as people see them: `$\geq 2\%$` is `≥2%`. */
export function withoutFormulas(text: string): string {
  if (!/[$\\^]/.test(text)) return text;
  return text
    .replace(/\\(?:geqslant|geq|ge)(?![a-z])\s*/g, '≥')
    .replace(/\\(?:leqslant|leq|le)(?![a-z])\s*/g, '≤')
    .replace(/\\times\s*/g, '×')
    .replace(/\\(?:mathrm|text|mathbf)\s*\{([^}]*)\}/g, '$1')
    .replace(/\\([%$&#_])/g, '$1')
    .replace(/\^\{?2\}?/g, '²')
    .replace(/\^\{?3\}?/g, '³')
    .replace(/\$/g, '')
    .trim();
}

/** An amount of a form as it stands. */
export function formAmount(input: { text: string; measure: '万元' | '元'; at: Place }): FormAmount {
  const amount = cellAmount(input.text.replace(/\s+/g, ''), input.measure);
  return { text: input.text, at: input.at, ...(amount === undefined ? {} : { amount }) };
}
