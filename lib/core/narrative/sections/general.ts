import { accountName } from '#lib/core/classification/index.ts';
import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import { priorGeneral } from '../prior-functions.ts';
import type { Heading, NarrativeBlock, Paragraph } from '../text.ts';
import { paragraph } from '../words.ts';
import { generalCell } from './cells.ts';
import { generalByPeriod } from './general-periods.ts';
import { generalTotalParagraph } from './general-total.ts';
import { type Numbering, unnumbered } from './numbering.ts';

const heading = (id: string, text: string): Heading => ({ kind: 'heading', id, text });

/** How the sentence of a 项 begins: its number, and the words before the amount (`2025年预算数`). */
export type ItemOpening = { numbering?: Numbering; amountWords?: (year: number) => string };

/** 五、一般公共预算支出安排情况: size and its change, structure, use by 项. */
export function generalSection(narrator: Narrator, opening: ItemOpening = {}): NarrativeBlock[] {
  return [
    heading('general.size', '（一）一般公共预算拨款规模变化情况'),
    sizeParagraph(narrator),
    heading('general.structure', '（二）一般公共预算拨款结构情况'),
    structureParagraph(narrator),
    heading('general.use', '（三）一般公共预算拨款具体使用情况'),
    ...itemParagraphs(narrator, opening),
  ];
}

function sizeParagraph(narrator: Narrator): Paragraph {
  return generalTotalParagraph(narrator, {
    name: '一般公共预算拨款',
    parts: () => {
      const periods = generalByPeriod(narrator);
      return [
        '本年预算',
        narrator.amountOf('general.current', periods.current),
        '，上年结转',
        narrator.amountOf('general.carryover', periods.carryover),
      ];
    },
  });
}

function structureParagraph(narrator: Narrator): Paragraph {
  const cell = (column: string) => generalCell('total', column);
  const whole = narrator.cell(cell('total')).exact;
  if (whole === 0) return paragraph('general.structure-text', '没有基本支出，没有项目支出。');
  const part = (column: string) => [
    narrator.amount(`general.${column}`, cell(column)),
    '，占',
    narrator.share(`general.${column}`, { part: narrator.cell(cell(column)).exact, whole }),
  ];
  return paragraph(
    'general.structure-text',
    '基本支出',
    ...part('basic'),
    '，其中：人员经费',
    narrator.amount('general.personnel', cell('personnel')),
    '、公用经费',
    narrator.amount('general.operating', cell('operating')),
    '；项目支出',
    ...part('project'),
    '。',
  );
}

/** One sentence for each 项 of this year, and for each of last year that is gone, in code order. */
function itemParagraphs(narrator: Narrator, opening: ItemOpening): Paragraph[] {
  const { numbering = unnumbered, amountWords = () => '' } = opening;
  const codes = new Set(
    narrator
      .rows('general-by-function')
      .filter((row) => row.level === 3 && narrator.cell(generalCell(row.id, 'total')).exact !== 0)
      .map((row) => row.id),
  );
  for (const [code, amount] of narrator.prior.generalByFunction.amounts) if (amount > 0) codes.add(code);
  if (codes.size === 0) return [paragraph('general.use-text', '没有具体支出项目。')];
  return [...codes]
    .sort()
    .map((code, index) =>
      itemParagraph(narrator, { code, number: numbering(index + 1), words: amountWords(narrator.year) }),
    );
}

function itemParagraph(narrator: Narrator, input: { code: string; number: string; words: string }): Paragraph {
  const { code, number, words } = input;
  const { functional } = narrator.context.classification;
  const name = (part: string, level: string) => `${accountName(functional, part)}（${level}）`;
  const id = `general.function.${code}`;
  const cell = generalCell(code, 'total');
  return paragraph(
    id,
    `${number}${name(code.slice(0, 3), '类')}${name(code.slice(0, 5), '款')}${name(code, '项')}${words}`,
    narrator.amount(id, cell),
    changeClause(narrator, {
      id,
      current: narrator.cell(cell),
      prior: priorGeneral(narrator.prior.generalByFunction, code),
      reason: narrator.context.budget.explanations?.functions?.[code],
    }),
    '。',
  );
}
