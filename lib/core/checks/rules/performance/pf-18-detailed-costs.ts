import { fen } from '#lib/core/money/index.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectCostLine, SubjectProjectForm } from '../../subject/form.ts';

/** 50 万元 in 分: what is asked for as one line from here on is asked to be detailed. */
const LARGE = fen(50_000_000);

/** PF-18: what money is spent on is told line by line, with how it was reckoned. */
export const detailedCosts: RuleDefinition = {
  id: 'PF-18',
  statement: '每条支出明细有活动内容、经济科目、测算依据; 大额不得一条笼统',
  relatesTo: '申报表',
  level: 'block',
  basis: BASES.preparation,
  explanation: '支出明细逐条写明活动内容、经济科目和测算依据，金额大的要拆分到具体事项。',
  reads: ['projectForms'],
  examine: ({ projectForms }) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return judged(projectForms.flatMap(troubles));
  },
};

/** How many of them at what price: 7450人*4000元. */
const RECKONED = /\d[^\d]{0,12}[*×xX＊/]\s*\d/;

function troubles(form: SubjectProjectForm): RuleFinding[] {
  const costLines = form.costLines.filter(({ item, amount }) => item.trim() !== '' || amount.text.trim() !== '');
  const generalBasis = (form.fields.get('costBasis')?.text ?? '').trim();
  // A district that gives accounts or reasons line by line gives them for every line.
  const withAccounts = costLines.some(({ economic }) => (economic ?? '').trim() !== '');
  const asksForBasis = form.fields.has('costBasis') || costLines.some(({ basis }) => basis !== undefined);
  const findings = costLines.flatMap((line): RuleFinding[] => {
    const lacking = [
      ...(line.item.trim() === '' ? ['活动内容'] : []),
      ...(withAccounts && (line.economic ?? '').trim() === '' ? ['经济科目'] : []),
      ...(asksForBasis && generalBasis === '' && (line.basis ?? '').trim() === '' ? ['测算依据'] : []),
    ];
    if (lacking.length === 0) return [];
    const name = line.item.trim() === '' ? `金额 ${line.amount.text} 的一条` : `“${line.item.trim()}”`;
    return [{ message: `项目“${form.name}”的支出明细${name}没有${lacking.join('、')}，请补上`, at: [line.at] }];
  });
  return [...findings, ...wholesale({ form, costLines })];
}

/** One line for everything, named as the project is, and nothing that says how it was reckoned. */
function wholesale(input: { form: SubjectProjectForm; costLines: readonly SubjectCostLine[] }): RuleFinding[] {
  const { form, costLines } = input;
  const [only, ...more] = costLines;
  const amount = only?.amount.amount;
  if (only === undefined || more.length > 0 || amount === undefined || amount < LARGE) return [];
  if (RECKONED.test(`${form.fields.get('costBasis')?.text ?? ''}\n${only.basis ?? ''}`)) return [];
  const plain = (text: string) => text.replace(/[\s\d.、．（）()]|项目|经费|资金/g, '');
  if (!plain(form.name).includes(plain(only.item)) && !plain(only.item).includes(plain(form.name))) return [];
  return [
    {
      message: `项目“${form.name}”的 ${wanyuan(amount)} 只列了一条“${only.item.trim()}”，请拆分到具体事项`,
      quote: only.item,
      at: [only.at],
      level: 'warn',
    },
  ];
}
