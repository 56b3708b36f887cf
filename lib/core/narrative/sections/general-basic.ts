import type { Narrator } from '../narrator.ts';
import type { Figure, NarrativeBlock, Paragraph, Segment } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { basicTotal } from './basic-total.ts';
import { basicCell, generalCell } from './cells.ts';

const HALVES = [
  { column: 'personnel', name: '（一）人员经费', none: '（一）没有人员经费。' },
  { column: 'operating', name: '（二）公用经费', none: '（二）没有公用经费。' },
] as const;

type Half = (typeof HALVES)[number];

/** How the accounts of a half are listed: every 类 and 款 with its amount, or the 款 by name alone. */
export type AccountListing = 'amounts' | 'names';

/** 六、一般公共预算基本支出安排情况: 人员经费 and 公用经费 with their accounts; the whole compared with last year where asked. */
export function generalBasicSection(
  narrator: Narrator,
  input: { accounts: AccountListing; compared?: boolean } = { accounts: 'amounts' },
): NarrativeBlock[] {
  const { isNone, isChange, words } = basicTotal(narrator, { compared: input.compared === true });
  if (isNone) return [paragraph('general-basic', words, '。')];
  return [
    paragraph('general-basic', words, isChange ? '。其中：' : '，其中：'),
    ...HALVES.map((half) => halfParagraph(narrator, half, input.accounts)),
  ];
}

function halfParagraph(narrator: Narrator, half: Half, accounts: AccountListing): Paragraph {
  const id = `general-basic.${half.column}`;
  const total = generalCell('total', half.column);
  if (narrator.cell(total).exact === 0) return paragraph(id, half.none);
  const listed = accounts === 'amounts' ? accountAmounts(narrator, half) : accountNames(narrator, half);
  return paragraph(id, half.name, narrator.amount(`general.${half.column}`, total), '，', listed, '。');
}

function accountAmounts(narrator: Narrator, half: Half): Segment[] {
  const rows = presentRows(narrator, half);
  const classes = rows.filter((row) => row.level === 1);
  const clauses = classes.map((row) => {
    const items = rows.filter((item) => item.level === 2 && item.id.startsWith(row.id));
    return clause(
      named(narrator, half, row),
      '，主要用于：',
      join(
        items.map((item) => named(narrator, half, item)),
        '、',
      ),
    );
  });
  return clause('包括：', join(clauses, '；'));
}

function accountNames(narrator: Narrator, half: Half): Segment[] {
  const names = presentRows(narrator, half)
    .filter((row) => row.level === 2)
    .map((row) => row.label);
  return clause(`主要包括：${names.join('、')}`);
}

function presentRows(narrator: Narrator, half: Half) {
  return narrator
    .rows('general-basic')
    .filter((row) => row.level > 0 && narrator.cell(basicCell(row.id, half.column)).exact !== 0);
}

function named(narrator: Narrator, half: Half, row: { id: string; label: string }): Segment[] {
  return clause(row.label, economicFigure(narrator, half, row.id));
}

/** `economic.<code>` is the account's whole amount; one that stands in both halves is stated by halves instead. */
function economicFigure(narrator: Narrator, half: Half, code: string): Figure {
  const own = narrator.cell(basicCell(code, half.column)).exact;
  const whole = narrator.cell(basicCell(code, 'total')).exact;
  return own === whole
    ? narrator.amount(`economic.${code}`, basicCell(code, 'total'))
    : narrator.amount(`economic.${code}.${half.column}`, basicCell(code, half.column));
}
