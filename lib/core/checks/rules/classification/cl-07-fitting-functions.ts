import { accountName } from '#lib/core/classification/index.ts';
import { FUNDS, SOURCES } from '#lib/core/ledger/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** Accounts of one purpose whose function says the same. */
const FITTING: readonly { economic: string; functions: readonly string[]; name: string }[] = [
  { economic: '30108', functions: ['2080505'], name: '机关事业单位基本养老保险缴费支出' },
  { economic: '30109', functions: ['2080506'], name: '机关事业单位职业年金缴费支出' },
  { economic: '30111', functions: ['2101103'], name: '公务员医疗补助' },
  { economic: '30113', functions: ['2210201'], name: '住房公积金' },
];

/** CL-07: what is paid, its function and the nature of its money fit each other. */
export const fittingFunctions: RuleDefinition = {
  id: 'CL-07',
  statement: '功能科目与内容相符 (公务员医疗补助→2101103 等); 资金性质与单位相符',
  relatesTo: '表3,5',
  level: 'warn',
  basis: BASES.detail,
  explanation: '养老保险、职业年金、公务员医疗补助、住房公积金各有自己的功能科目；行政单位没有事业收入和经营收入。',
  reads: ['budget', 'classification'],
  examine: (subject) =>
    subject.budget === undefined ? noData('逐条的支出') : judged([...functions(subject), ...money(subject)]),
};

function functions({ budget, classification }: Subject): RuleFinding[] {
  return (budget?.expenditure ?? []).flatMap((line, index): RuleFinding[] => {
    const fitting = FITTING.find(({ economic }) => economic === line.economic);
    if (fitting === undefined || fitting.functions.includes(line.function)) return [];
    const account = classification === undefined ? '' : accountName(classification.economicDepartment, line.economic);
    return [
      {
        message: `${line.economic} ${account}列在功能科目 ${line.function}，一般应列 ${fitting.functions.join('、')} ${fitting.name}，请核对`,
        stated: line.function,
        expected: fitting.functions.join('、'),
        at: [{ form: 'expenditure', field: `expenditure[${index}].function` }],
      },
    ];
  });
}

/** Units that have 事业收入 and 经营收入: an 行政单位 has none. */
function money({ budget }: Subject): RuleFinding[] {
  const administrative = new Map(
    budget?.units.filter(({ nature }) => nature === 'administrative').map(({ code, name }) => [code, name]),
  );
  return (budget?.income ?? []).flatMap((line, index): RuleFinding[] => {
    const unit = administrative.get(line.unit);
    const odd = line.source === 'unit.business' || line.source === 'unit.operation';
    if (unit === undefined || !odd || line.amount === 0) return [];
    const { name, fund } = SOURCES[line.source];
    return [
      {
        message: `${unit}是行政单位，却有${FUNDS[fund].name}的${name}，请核对单位性质或资金来源`,
        at: [{ form: 'income', field: `income[${index}].source` }],
      },
    ];
  });
}
