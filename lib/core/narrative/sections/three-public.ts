import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { paragraph } from '../words.ts';
import { threePublicCell } from './cells.ts';

/** 七、一般公共预算“三公”经费支出安排情况: each part, also where it is nothing, and the change of the whole. */
export function threePublicSection(narrator: Narrator): NarrativeBlock[] {
  const part = (column: string) => narrator.amount(`three-public.${column}`, threePublicCell(column));
  return [
    paragraph(
      'three-public',
      `${narrator.year}年一般公共预算“三公”经费支出`,
      part('total'),
      changeClause(narrator, {
        id: 'three-public',
        current: narrator.cell(threePublicCell('total')),
        prior: narrator.prior.threePublic?.total,
        reason: narrator.context.budget.explanations?.threePublic?.total,
      }),
      '。其中：因公出国（境）费',
      part('abroad'),
      '；公务用车购置及运行费',
      part('vehicles'),
      '（公务用车购置费',
      part('vehicles.purchase'),
      '，公务用车运行费',
      part('vehicles.operation'),
      '）；公务接待费',
      part('reception'),
      '。',
    ),
  ];
}
