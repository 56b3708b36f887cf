import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { columnWords, countedAmount, rowWords, tableWords } from '../../look-up/cells.ts';
import { formWords } from '../../look-up/forms.ts';
import { totalRowOf } from '../../look-up/parts.ts';
import { cellPlace } from '../../look-up/terms.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { FormAmount, SubjectProjectForm } from '../../subject/form.ts';
import type { SubjectSentence } from '../../subject/statement.ts';
import type { SubjectCell, SubjectRow, SubjectTable } from '../../subject/table.ts';

/** 元 in one 万元. */
const UNIT_FACTOR = 10_000;

/** TI-20: amounts in 万元 can be read, have two decimals at most, are not negative, and are not 元. */
export const readableAmounts: RuleDefinition = {
  id: 'TI-20',
  statement: '金额(万元)保留 2 位小数, 非负, 可解析; 元与万元不得混填',
  relatesTo: '全部金额',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '公开金额以万元为单位，保留两位小数。写成元、多位小数或不能识别的，改成统一格式。',
  reads: ['tables', 'projectForms', 'sentences'],
  examine: ({ tables, projectForms, sentences }, limits) => {
    if (tables.size === 0 && projectForms.length === 0 && sentences.length === 0) return noData('金额');
    return judged([
      ...[...tables.values()].flatMap((table) => [...printedMeasure(table), ...tableFindings(table)]),
      ...projectForms.flatMap((form) => formFindings(form, limits)),
      ...sentences.flatMap(sentenceFindings),
    ]);
  },
};

/** The measure over a table is not the one that its amounts are in. */
function printedMeasure(table: SubjectTable): RuleFinding[] {
  const { printedMeasure: printed, measure, at } = table;
  if (printed === undefined || printed === measure) return [];
  return [
    {
      message: `${tableWords(table)}标注“单位：${printed}”，表中金额与其他各表对照应为${measure}，请改正单位`,
      at: [{ ...at, table: table.id }],
      quote: `单位：${printed}`,
      stated: printed,
      expected: measure,
      ...(printed === '万元' ? { cause: 'yuan-for-wanyuan' as const } : {}),
    },
  ];
}

function tableFindings(table: SubjectTable): RuleFinding[] {
  const total = totalRowOf(table);
  return table.rows.flatMap((row) =>
    [...row.cells].flatMap(([column, cell]) => {
      const wrong = wrongCell({ table, row, column, cell, whole: total?.cells.get(column)?.amount });
      return wrong === undefined ? [] : [wrong];
    }),
  );
}

function wrongCell(input: {
  table: SubjectTable;
  row: SubjectRow;
  column: string;
  cell: SubjectCell;
  whole: number | undefined;
}): RuleFinding | undefined {
  const { table, row, column, cell, whole = 0 } = input;
  const found = (problem: string): RuleFinding => ({
    message: `${tableWords(table)}“${rowWords(row)}”${columnWords(table, column)}填的是“${cell.text}”，${problem}`,
    at: [cellPlace(table, row, column)],
    quote: cell.text,
    stated: cell.text,
  });
  const { amount } = cell;
  if (amount === undefined) return countedAmount(cell) === undefined ? found('不是金额，请改为数字') : undefined;
  if (amount < 0) return found('为负数，请核对');
  if (table.measure === '万元' && hasManyDecimals(cell.text)) return found('超过两位小数，请保留两位');
  // An amount above the whole that fits into it as 元: it was not turned into 万元.
  if (whole > 0 && amount > whole && amount >= UNIT_FACTOR * 1_000_000 && amount / UNIT_FACTOR <= whole)
    return { ...found('比合计还大，像是以元填写，请换算为万元'), cause: 'yuan-for-wanyuan' };
  return undefined;
}

/** Looked at as it stands first: only an odd text needs to be made plain. */
const hasManyDecimals = (text: string) =>
  /[.．。].{3}/.test(text) && /\.\d{2}0*[1-9]/.test(text.normalize('NFKC').replace(/\s/g, ''));

function formFindings(form: SubjectProjectForm, limits: RuleLimits): RuleFinding[] {
  const budget = form.currentBudget?.amount;
  const amounts: [string, FormAmount][] = [
    ...(form.currentBudget === undefined ? [] : [['项目当年预算', form.currentBudget] as [string, FormAmount]]),
    ...form.costLines.map(({ item, amount }): [string, FormAmount] => [`支出明细“${item}”`, amount]),
    ...form.procurement.map(({ item, amount }): [string, FormAmount] => [`采购“${item}”`, amount]),
  ];
  const unread = amounts.flatMap(([name, amount]) => wrongFormAmount(form, name, amount));
  const inYuan = amounts.filter(([, { amount = 0 }]) => isYuan(amount, budget, limits));
  if (inYuan.length === 0) return unread;
  const [first] = inYuan;
  return [
    ...unread,
    {
      message: `${formWords(form)}${inYuan.map(([name, { text }]) => `${name} ${text}`).join('、')}，超过项目当年预算 ${wanyuan(form.currentBudget?.amount ?? (0 as never))}，像是以元填写，请换算为万元`,
      at: inYuan.map(([, { at }]) => at),
      stated: first?.[1].text ?? '',
      cause: 'yuan-for-wanyuan',
    },
  ];
}

/** Above the project's own budget as 万元, within it as 元. */
function isYuan(amount: number, budget: number | undefined, limits: RuleLimits): boolean {
  return (
    budget !== undefined &&
    budget > 0 &&
    amount > budget + limits.tolerance &&
    amount / UNIT_FACTOR <= budget * 1.01 &&
    amount >= 100 * 1_000_000
  );
}

function wrongFormAmount(form: SubjectProjectForm, name: string, amount: FormAmount): RuleFinding[] {
  const found = (problem: string): RuleFinding => ({
    message: `${formWords(form)}${name}填的是“${amount.text}”，${problem}`,
    at: [amount.at],
    quote: amount.text,
    stated: amount.text,
  });
  if (amount.amount === undefined) return countedAmount(amount) === undefined ? [found('不是金额，请改为数字')] : [];
  if (amount.amount < 0) return [found('为负数，请核对')];
  return hasManyDecimals(amount.text) ? [{ ...found('超过两位小数，请保留两位'), level: 'info' }] : [];
}

function sentenceFindings({ amounts, text }: SubjectSentence): RuleFinding[] {
  return amounts
    .filter((stated) => stated.unit === '万元' && hasManyDecimals(stated.text))
    .map((stated) => ({
      message: `“${stated.name}${stated.text}”超过两位小数，请保留两位`,
      at: [stated.at],
      quote: text.includes(stated.text) ? stated.text : text,
      stated: stated.text,
      level: 'info' as const,
    }));
}
