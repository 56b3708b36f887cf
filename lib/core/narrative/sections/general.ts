import { accountName } from '#lib/core/classification/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { changeClause, directionOf } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import { priorGeneral } from '../prior-functions.ts';
import type { Figure, Heading, NarrativeBlock, Paragraph, Segment } from '../text.ts';
import { clause, join, type Piece, paragraph } from '../words.ts';
import { generalCell } from './cells.ts';
import { generalByPeriod } from './general-periods.ts';
import { generalTotalParagraph } from './general-total.ts';
import { type Numbering, unnumbered } from './numbering.ts';

const heading = (id: string, text: string): Heading => ({ kind: 'heading', id, text });

/**
 * How the sentence of a 项 begins: its number, and the words before the amount (`2025年预算数`); and whether a part of
 * nothing is stated.
 */
export type GeneralWording = {
  numbering?: Numbering;
  amountWords?: (year: number) => string;
  zeroParts?: 'stated' | 'left-out';
};

/** 五、一般公共预算支出安排情况: size and its change, structure, use by 项. */
export function generalSection(narrator: Narrator, wording: GeneralWording = {}): NarrativeBlock[] {
  return [
    heading('general.size', '（一）一般公共预算拨款规模变化情况'),
    sizeParagraph(narrator, wording),
    heading('general.structure', '（二）一般公共预算拨款结构情况'),
    structureParagraph(narrator, wording),
    heading('general.use', '（三）一般公共预算拨款具体使用情况'),
    ...itemParagraphs(narrator, wording),
  ];
}

type Part = { name: string; figure: Figure; exact: Fen; after?: Piece[] };

/** Parts of a list, one after the other; those of nothing only where they are stated. */
function listed(parts: readonly Part[], { zeroParts = 'stated' }: GeneralWording, separator: string): Segment[] {
  const stated = parts.filter(({ exact }) => zeroParts === 'stated' || exact !== 0);
  return join(
    stated.map(({ name, figure, after = [] }) => clause(name, figure, ...after)),
    separator,
  );
}

function sizeParagraph(narrator: Narrator, wording: GeneralWording): Paragraph {
  return generalTotalParagraph(narrator, {
    name: '一般公共预算拨款',
    parts: () => {
      const { current, carryover } = generalByPeriod(narrator);
      const parts = [
        { name: '本年预算', figure: narrator.amountOf('general.current', current), exact: current.exact },
        { name: '上年结转', figure: narrator.amountOf('general.carryover', carryover), exact: carryover.exact },
      ];
      return [listed(parts, wording, '，')];
    },
  });
}

function structureParagraph(narrator: Narrator, wording: GeneralWording): Paragraph {
  const cell = (column: string) => generalCell('total', column);
  const whole = narrator.cell(cell('total')).exact;
  if (whole === 0) return paragraph('general.structure-text', '没有基本支出，没有项目支出。');
  const part = (name: string, column: string, after: Piece[] = []): Part => ({
    name,
    figure: narrator.amount(`general.${column}`, cell(column)),
    exact: narrator.cell(cell(column)).exact,
    after,
  });
  const share = (column: string): Piece[] => [
    '，占',
    narrator.share(`general.${column}`, { part: narrator.cell(cell(column)).exact, whole }),
  ];
  const halves = listed([part('人员经费', 'personnel'), part('公用经费', 'operating')], wording, '、');
  const parts = [
    part('基本支出', 'basic', [...share('basic'), '，其中：', halves]),
    part('项目支出', 'project', share('project')),
  ];
  return paragraph('general.structure-text', listed(parts, wording, '；'), '。');
}

/** One sentence for each 项 of this year, and for each of last year that is gone, in code order. */
function itemParagraphs(narrator: Narrator, wording: GeneralWording): Paragraph[] {
  const { numbering = unnumbered, amountWords = () => '' } = wording;
  const codes = new Set(
    narrator
      .rows('general-by-function')
      .filter((row) => row.level === 3 && narrator.cell(generalCell(row.id, 'total')).exact !== 0)
      .map((row) => row.id),
  );
  for (const [code, amount] of narrator.prior.generalByFunction.amounts)
    if (directionOf(amount) !== 'flat') codes.add(code);
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
      name: accountName(functional, code),
      current: narrator.cell(cell),
      prior: priorGeneral(narrator.prior.generalByFunction, code),
      reason: narrator.context.budget.explanations?.functions?.[code],
    }),
    '。',
  );
}
