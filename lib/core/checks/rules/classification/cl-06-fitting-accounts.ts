import { codeOf } from '../../look-up/account-names.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectCostLine, SubjectProjectForm } from '../../subject/form.ts';

/** What is bought, by its own name, and the account that it stands under. */
const FITTING: readonly { item: RegExp; code: string; name: string }[] = [
  { item: /^(?:办公|业务)?印刷费?/, code: '30202', name: '印刷费' },
  { item: /^水费/, code: '30205', name: '水费' },
  { item: /^电费/, code: '30206', name: '电费' },
  { item: /^邮电费/, code: '30207', name: '邮电费' },
  { item: /^物业管理费/, code: '30209', name: '物业管理费' },
  { item: /^差旅费/, code: '30211', name: '差旅费' },
  { item: /^(?:房屋)?租赁费/, code: '30214', name: '租赁费' },
  { item: /^会议费/, code: '30215', name: '会议费' },
  { item: /^培训费/, code: '30216', name: '培训费' },
  { item: /^公务接待费/, code: '30217', name: '公务接待费' },
  { item: /^劳务费/, code: '30226', name: '劳务费' },
  { item: /^委托业务费/, code: '30227', name: '委托业务费' },
];
/** People whom somebody else employs: what they cost is no 工资福利支出 of the unit. */
const OTHERS_STAFF = /劳务派遣|第三方/;
/** People whom the unit employs outside its posts: of 工资福利支出 only 30199 is for them. */
const OFF_POST_STAFF = /自聘|聘用(?!制)|编外|临时工/;

/** CL-06: what is bought stands under the account that is for it. */
export const fittingAccounts: RuleDefinition = {
  id: 'CL-06',
  statement: '经济科目与用途相符 (30112 仅本单位职工 等)',
  relatesTo: '支出明细',
  level: 'warn',
  basis: BASES.detail,
  explanation: '支出明细的内容要和经济科目相符，例如培训费列 30216，编外人员的费用不列工资福利支出（301）。',
  reads: ['projectForms'],
  examine: ({ projectForms }) => {
    const lines = projectForms.flatMap((form) =>
      form.costLines.filter(({ economic }) => (economic ?? '').trim() !== '').map((line) => ({ form, line })),
    );
    if (lines.length === 0) return noData('按经济科目列示的项目支出明细');
    return judged(lines.flatMap(trouble));
  },
};

function trouble({ form, line }: { form: SubjectProjectForm; line: SubjectCostLine }): RuleFinding[] {
  const item = line.item.replace(/^[\d.、．()（）\s]+/, '');
  const economic = (line.economic ?? '').trim();
  const expected = expectation(item, economic);
  if (expected === undefined) return [];
  return [
    {
      message: `项目“${form.name.trim()}”的支出明细“${item}”列在“${economic}”，从内容看${expected}，请核对`,
      quote: line.item,
      stated: economic,
      expected,
      at: [line.at],
    },
  ];
}

function expectation(item: string, economic: string): string | undefined {
  const fitting = FITTING.find((one) => one.item.test(item));
  if (fitting !== undefined && !economic.includes(fitting.code) && !economic.includes(fitting.name))
    return `应列 ${fitting.code} ${fitting.name}`;
  if (!economic.startsWith('301')) return undefined;
  if (OTHERS_STAFF.test(item)) return '不属于本单位职工，不应列 301 工资福利支出';
  return OFF_POST_STAFF.test(item) && codeOf(economic) !== '30199' && economic !== '301'
    ? '不是在编职工，工资福利支出中只能列 30199'
    : undefined;
}
