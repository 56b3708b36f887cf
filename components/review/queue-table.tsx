import Link from 'next/link';
import { stateLine } from '#components/budget/state-line.ts';
import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import { reviewPath } from '#components/shell/addresses.ts';
import { formatYuan } from '#lib/core/money/index.ts';
import { changeOnLastYear, type QueueEntry } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { amountText, differenceText, shareText } from './amount-words.ts';
import { nameOfKey } from './queue-order.ts';

type Props = {
  entries: readonly QueueEntry[];
  measure: TableMeasure;
  chosen: ReadonlySet<string>;
  onToggle: (key: BudgetKey) => void;
};

/** The departments in the order of their risk. */
export function QueueTable({ entries, measure, ...rest }: Props) {
  const heads = ['部门', '业务科室', '状态', `支出总计（${measure}）`, '比上年', '检查', '单位', '期限'];
  const choosing = entries.some(({ accept }) => accept !== undefined);
  return (
    <table className="w-full border-t border-line text-left text-grid max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          {choosing && (
            <th scope="col" className="border-b border-line-strong px-1">
              <span className="sr-only">选择</span>
            </th>
          )}
          {heads.map((label, at) => (
            <th
              key={label}
              scope="col"
              className={`border-b border-line-strong px-2 py-1.5 font-medium text-muted lg:whitespace-nowrap ${at === 3 || at === 4 ? 'text-right' : ''}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {entries.map((entry) => (
          <Row key={nameOfKey(entry.key)} entry={entry} measure={measure} choosing={choosing} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

const CELL = 'border-b border-line px-2 py-1.5 max-md:block max-md:border-0 max-md:py-0.5';
/** A long name breaks; what stands beside it stays on its line. */
const SHORT = `${CELL} lg:whitespace-nowrap`;

function Row({
  entry,
  measure,
  chosen,
  onToggle,
  choosing,
}: Omit<Props, 'entries'> & { entry: QueueEntry; choosing: boolean }) {
  const { key, departmentName, section, total, units, accept } = entry;
  return (
    <tr className="bg-surface hover:bg-accent-soft max-md:block max-md:border-b max-md:border-line max-md:py-2">
      {choosing && (
        <td className={`${SHORT} w-8`}>
          {accept !== undefined && (
            <input
              type="checkbox"
              aria-label={`选择${departmentName}`}
              checked={chosen.has(nameOfKey(key))}
              onChange={() => onToggle(key)}
              className="size-4 align-middle"
            />
          )}
        </td>
      )}
      <th scope="row" className={`${CELL} font-normal`}>
        <Link href={reviewPath(key)} data-row="" className="text-accent underline underline-offset-4">
          {departmentName}
        </Link>{' '}
        <span className="figures text-muted">{key.department}</span>
      </th>
      <td className={`${CELL} md:min-w-24`}>{section.name}</td>
      <td className={`${SHORT} ${entry.mine ? 'font-medium' : ''}`}>
        {stateLine(entry)}
        {entry.stale && <span className="text-muted">{entry.findings === undefined ? '' : ' · 交上来后有改动'}</span>}
      </td>
      <td title={`${formatYuan(total)} 元`} className={`${SHORT} figures md:text-right`}>
        <span className="text-muted md:hidden">支出总计（{measure}）</span>
        {amountText(total, measure)}
      </td>
      <Change entry={entry} measure={measure} />
      <Findings entry={entry} />
      <td className={`${SHORT} figures`}>
        <span className="text-muted md:hidden">单位 </span>
        {units.in}/{units.all}
      </td>
      <Due entry={entry} />
    </tr>
  );
}

function Change({ entry, measure }: { entry: QueueEntry; measure: TableMeasure }) {
  const change = changeOnLastYear(entry);
  const share =
    change === undefined ? '' : shareText({ difference: change, before: entry.lastYearTotal ?? entry.total });
  return (
    <td
      className={`${SHORT} figures md:text-right ${change === undefined ? 'text-muted' : change < 0 ? 'text-danger' : ''}`}
    >
      <span className="text-muted md:hidden">比上年 </span>
      {change === undefined ? '无上年数' : `${differenceText(change, measure)} ${share}`}
    </td>
  );
}

function Findings({ entry: { findings } }: { entry: QueueEntry }) {
  if (findings === undefined) return <td className={`${SHORT} text-muted`}>还没有上报</td>;
  const { error, warning, overruled } = findings;
  if (error + warning === 0) return <td className={`${SHORT} text-done`}>没有问题</td>;
  return (
    <td className={SHORT}>
      {error > 0 && <span className="mr-2 font-medium text-danger">阻断 {error}</span>}
      {warning > 0 && (
        <span className="text-warning">
          提示 {warning}
          {overruled > 0 && `（已说明 ${overruled}）`}
        </span>
      )}
    </td>
  );
}

function Due({ entry: { daysLeft } }: { entry: QueueEntry }) {
  if (daysLeft === undefined) return <td className={`${SHORT} text-muted max-md:hidden`}>没有设期限</td>;
  if (daysLeft < 0) return <td className={`${SHORT} font-medium text-danger`}>逾期 {-daysLeft} 天</td>;
  return (
    <td className={`${SHORT} ${daysLeft <= 3 ? 'text-warning' : ''}`}>
      {daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天`}
    </td>
  );
}
