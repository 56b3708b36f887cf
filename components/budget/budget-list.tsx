import Link from 'next/link';
import { budgetPath } from '#components/shell/addresses.ts';
import { type Fen, formatWanyuan, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import type { BudgetKey, StateId } from '#lib/core/workflow/index.ts';
import { stateLine } from './state-line.ts';

/** A budget of the list. */
export type ListedBudget = {
  key: BudgetKey;
  regionName: string;
  departmentName: string;
  section: { code: string; name: string };
  state: StateId;
  round: number;
  /** 支出总计 of what is valid, in 分. */
  total: Fen;
  updatedAt: Date;
};

const HEADS = [
  { label: '年度' },
  { label: '部门' },
  { label: '业务科室' },
  { label: '财政区划' },
  { label: '支出总计（万元）', figures: true },
  { label: '状态' },
  { label: '最近修改' },
];
const DAY = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

function Line({ budget }: { budget: ListedBudget }) {
  const { key, departmentName, section, regionName, total, updatedAt } = budget;
  const cell = 'border-b border-line px-2 py-1.5 max-md:block max-md:border-0 max-md:py-0.5';
  // A long name breaks; what stands beside it stays on its line.
  const short = `${cell} lg:whitespace-nowrap`;
  return (
    <tr className="bg-surface hover:bg-accent-soft max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <td className={`${cell} figures`}>{key.year}</td>
      <th scope="row" className={`${cell} text-left font-normal`}>
        <Link href={budgetPath(key)} className="text-accent underline underline-offset-4">
          {departmentName}
        </Link>{' '}
        <span className="figures text-muted">{key.department}</span>
      </th>
      <td className={`${cell} md:min-w-24`}>{section.name}</td>
      <td className={`${cell} md:min-w-20`}>{regionName}</td>
      <td title={`${formatYuan(total)} 元`} className={`${short} figures md:text-right`}>
        <span className="text-muted md:hidden">支出总计 </span>
        {separateThousands(formatWanyuan(total))}
        <span className="text-muted md:hidden"> 万元</span>
      </td>
      <td className={short}>{stateLine(budget)}</td>
      <td className={`${short} figures text-muted`}>{DAY.format(updatedAt)}</td>
    </tr>
  );
}

/** The budgets that somebody may see, one a line. */
export function BudgetList({ budgets }: { budgets: ListedBudget[] }) {
  return (
    <table className="w-full border-t border-line text-left max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          {HEADS.map(({ label, figures }) => (
            <th
              key={label}
              scope="col"
              className={`border-b border-line-strong px-2 py-1.5 font-medium text-muted lg:whitespace-nowrap ${figures ? 'text-right' : ''}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {budgets.map((budget) => (
          <Line key={budgetPath(budget.key)} budget={budget} />
        ))}
      </tbody>
    </table>
  );
}
