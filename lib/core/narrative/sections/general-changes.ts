import { accountName } from '#lib/core/classification/index.ts';
import type { Narrator } from '../narrator.ts';
import type { Figure, NarrativeBlock, Paragraph } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { generalCell } from './cells.ts';
import { generalTotalParagraph } from './general-total.ts';
import { purposeText, spendingProjects } from './project-rows.ts';

const SHARES = [
  { column: 'basic', name: '基本支出占' },
  { column: 'project', name: '项目支出占' },
] as const;

/** 三、一般公共预算支出: its change, 基本支出 by the names of its 项, 项目支出 by 项 with what it is for. */
export function generalChangesSection(narrator: Narrator): NarrativeBlock[] {
  const whole = narrator.cell(generalCell('total', 'total')).exact;
  const shares = SHARES.flatMap(({ column, name }) => {
    const part = narrator.cell(generalCell('total', column)).exact;
    return part === 0 ? [] : [clause(name, narrator.share(`general.${column}`, { part, whole }))];
  });
  const total = generalTotalParagraph(narrator, {
    name: '一般公共预算支出',
    parts: () => [join(shares, '，')],
  });
  return whole === 0 ? [total] : [total, basicParagraph(narrator), ...projectParagraphs(narrator)];
}

/** 项 that have something in a column, in code order. */
function itemsOf(narrator: Narrator, column: 'basic' | 'project') {
  return narrator
    .rows('general-by-function')
    .filter((row) => row.level === 3 && narrator.cell(generalCell(row.id, column)).exact !== 0);
}

function basicParagraph(narrator: Narrator): Paragraph {
  const names = new Set(itemsOf(narrator, 'basic').map((row) => row.label));
  if (names.size === 0) return paragraph('general.basic', '（一）没有使用一般公共预算拨款安排的基本支出。');
  return paragraph(
    'general.basic',
    '（一）基本支出',
    narrator.amount('general.basic', generalCell('total', 'basic')),
    `，主要包括：${[...names].join('、')}。`,
  );
}

function projectParagraphs(narrator: Narrator): Paragraph[] {
  const items = itemsOf(narrator, 'project');
  if (items.length === 0) return [paragraph('general.project', '（二）没有使用一般公共预算拨款安排的项目支出。')];
  return [
    paragraph(
      'general.project',
      '（二）项目支出',
      narrator.amount('general.project', generalCell('total', 'project')),
      '，包括：',
    ),
    ...items.map((row, index) => itemParagraph(narrator, { code: row.id, number: `${index + 1}.` })),
  ];
}

function itemParagraph(narrator: Narrator, input: { code: string; number: string }): Paragraph {
  const { code, number } = input;
  const { functional } = narrator.context.classification;
  const name = (part: string, level: string) => `${accountName(functional, part)}（${level}）`;
  return paragraph(
    `general.project.${code}`,
    `${number}${name(code.slice(0, 3), '类')}${name(code.slice(0, 5), '款')}${name(code, '项')}`,
    projectFigure(narrator, code),
    `，主要用于${purposesOf(narrator, code).join('；')}。`,
  );
}

/** `general.function.<项>` is the item's whole amount; where 基本支出 has a part of it, 项目支出 is stated as its own. */
function projectFigure(narrator: Narrator, code: string): Figure {
  const own = narrator.cell(generalCell(code, 'project')).exact;
  return own === narrator.cell(generalCell(code, 'total')).exact
    ? narrator.amount(`general.function.${code}`, generalCell(code, 'total'))
    : narrator.amount(`general.function.${code}.project`, generalCell(code, 'project'));
}

/** What the projects that spend under a 项 are for; a project that declared nothing is named. */
function purposesOf(narrator: Narrator, code: string): string[] {
  const spending = new Set(
    narrator.context.ledger.expenditure
      .filter((line) => line.fund === 'general' && line.function === code && line.amount > 0)
      .map((line) => line.project),
  );
  const purposes = spendingProjects(narrator)
    .filter((project) => spending.has(project.code))
    .map((project) => purposeText(project) ?? project.name);
  return [...new Set(purposes)];
}
