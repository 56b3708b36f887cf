import { wanyuan } from '../../look-up/amount-words.ts';
import { tablesOf } from '../../look-up/cells.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareColumns } from '../../look-up/row-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** TI-08: 一般公共预算支出表 adds up across: 合计 is 基本 and 项目, 基本 is 人员 and 公用. */
export const generalColumns: RuleDefinition = {
  id: 'TI-08',
  statement: '一般公共预算支出表 每行 合计 = 基本小计 + 项目; 小计 = 人员 + 公用',
  relatesTo: '表5-1, 5-2',
  level: 'block',
  basis: '《中华人民共和国预算法》第四条、第四十六条；《事业单位财务规则》（财政部令第108号）',
  explanation:
    '一般公共预算支出分为基本支出和项目支出，基本支出分为人员经费和公用经费；经营支出、上缴上级、对附属单位补助不用财政拨款安排。不符时核对该行各列。',
  reads: ['tables', 'budget'],
  examine: (subject, limits) => {
    const tables = tablesOf(subject, ['general-by-function', 'general-by-unit']);
    if (tables.length === 0) return noData('一般公共预算支出表');
    const funds = tablesOf(subject, ['government-fund', 'state-capital']);
    return concluded(
      [
        ...tables.flatMap((table) => [
          ...compareColumns({ table, whole: 'total', parts: ['basic', 'project'], of: '基本支出与项目支出', limits }),
          ...compareColumns({
            table,
            whole: 'basic',
            parts: ['personnel', 'operating'],
            of: '人员经费与公用经费',
            limits,
          }),
        ]),
        ...funds.flatMap((table) =>
          compareColumns({ table, whole: 'total', parts: ['basic', 'project'], of: '基本支出与项目支出', limits }),
        ),
        ...misusedAppropriation(subject),
      ],
      '一般公共预算支出表的各列',
    );
  },
};

const OTHER_KINDS: Readonly<Record<string, string>> = {
  business: '事业单位经营支出',
  remittance: '上缴上级支出',
  subsidy: '对附属单位补助支出',
};

/** 财政拨款 pays 基本支出 and 项目支出 only: in our own budgets line by line. */
function misusedAppropriation({ budget }: Subject): RuleFinding[] {
  if (budget === undefined) return [];
  const projects = new Map(budget.projects.map((project) => [project.code, project]));
  return budget.expenditure.flatMap((line, index) => {
    const project = projects.get(line.project);
    const kind = OTHER_KINDS[project?.category ?? ''];
    if (kind === undefined || !/^(general|govfund|statecapital)\./.test(line.source)) return [];
    const name = project?.name ?? line.project;
    return [
      {
        message: `项目“${name}”的 ${line.economic} 用财政拨款安排了${kind} ${wanyuan(line.amount)}，请改用单位资金，或改正项目类别`,
        at: [{ form: 'expenditure', field: `expenditure[${index}].source` }],
      },
    ];
  });
}
