import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock, Paragraph, Segment } from '../text.ts';
import { clause, paragraph } from '../words.ts';
import { threePublicCell } from './cells.ts';
import type { Numbering } from './numbering.ts';

type Part = 'abroad' | 'vehicles' | 'reception';

const PARTS: readonly { column: Part; name: string }[] = [
  { column: 'abroad', name: '因公出国（境）费' },
  { column: 'vehicles', name: '公务用车购置及运行费' },
  { column: 'reception', name: '公务接待费' },
];

/** “三公”经费 as a list: the whole, then each of the three with its own change, also where it is nothing. */
export function threePublicListSection(narrator: Narrator, input: { numbering: Numbering }): NarrativeBlock[] {
  return [
    paragraph(
      'three-public',
      `${narrator.year}年一般公共预算“三公”经费支出`,
      amount(narrator, 'total'),
      changeClause(narrator, {
        id: 'three-public',
        current: narrator.cell(threePublicCell('total')),
        prior: narrator.prior.threePublic?.total,
        reason: narrator.context.budget.explanations?.threePublic?.total,
      }),
      '。其中：',
    ),
    ...PARTS.map((part, index) => partParagraph(narrator, { ...part, number: input.numbering(index + 1) })),
  ];
}

function partParagraph(narrator: Narrator, part: { column: Part; name: string; number: string }): Paragraph {
  const id = `three-public.${part.column}`;
  return paragraph(
    id,
    `${part.number}${part.name}`,
    amount(narrator, part.column),
    changeClause(narrator, {
      id,
      current: narrator.cell(threePublicCell(part.column)),
      prior: narrator.prior.threePublic?.[part.column],
      reason: narrator.context.budget.explanations?.threePublic?.[part.column],
    }),
    '。',
    part.column === 'vehicles' ? vehicleParts(narrator) : undefined,
  );
}

function vehicleParts(narrator: Narrator): Segment[] {
  return clause(
    '其中：公务用车购置费',
    amount(narrator, 'vehicles.purchase'),
    '，公务用车运行费',
    amount(narrator, 'vehicles.operation'),
    '。',
  );
}

function amount(narrator: Narrator, column: string) {
  return narrator.amount(`three-public.${column}`, threePublicCell(column));
}
