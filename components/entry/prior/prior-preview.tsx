'use client';

import { Notice } from '#components/ui/notice.tsx';
import type { PriorChoice, PriorFigure, PriorReading } from '#lib/core/entry/index.ts';
import { PriorLine } from './prior-line.tsx';

const PARTS: readonly { id: PriorFigure['section']; label: string }[] = [
  { id: 'totals', label: '总数' },
  { id: 'functions', label: '支出（按功能科目）' },
  { id: 'income', label: '收入' },
  { id: 'projects', label: '项目支出' },
];

type Props = {
  reading: PriorReading;
  choices: readonly PriorChoice[];
  /** Places of the figures that are to be entered. */
  ticked: ReadonlySet<number>;
  onToggle: (indices: readonly number[], on: boolean) => void;
};

/** What a report says, figure by figure beside the form, to be ticked; and what of it was not taken. */
export function PriorPreview({ reading, choices, ticked, onToggle }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <Summary reading={reading} choices={choices} />
      <Told told={reading.told} />
      {PARTS.map(({ id, label }) => {
        const indices = choices.flatMap(({ figure }, index) => (figure.section === id ? [index] : []));
        return indices.length === 0 ? null : (
          <Part key={id} label={label} indices={indices} choices={choices} ticked={ticked} onToggle={onToggle} />
        );
      })}
    </div>
  );
}

function Summary({ reading, choices }: Pick<Props, 'reading' | 'choices'>) {
  const { department, fiscalYear } = reading;
  const count = (sure: PriorFigure['sure']) => choices.filter(({ figure }) => figure.sure === sure).length;
  const same = choices.filter((choice) => choice.same).length;
  return (
    <p role="status">
      {department}
      {fiscalYear === undefined ? '' : ` ${fiscalYear} 年`}：读出 <b className="figures">{choices.length}</b> 个数，其中{' '}
      {count('agreed')} 个有两处以上写的一样，{count('alone')} 个只有一处
      {count('doubtful') > 0 && <span className="text-warning">，{count('doubtful')} 个存疑（没有勾选）</span>}。
      {same > 0 && `${same} 个与表里相同，不用改。`}报告以万元公开，读出的数精确到 0.01 万元（100 元）。
    </p>
  );
}

function Told({ told }: Pick<PriorReading, 'told'>) {
  if (told.length === 0) return null;
  const grave = told.filter(({ what }) => what === '整份报告');
  const rest = told.filter(({ what }) => what !== '整份报告');
  return (
    <>
      {grave.map(({ why }) => (
        <Notice key={why} tone="warning">
          {why}。下面的数都没有勾选，请核对是不是拿错了报告。
        </Notice>
      ))}
      {rest.length > 0 && (
        <details className="border-l-4 border-line px-3 py-1">
          <summary className="cursor-pointer text-accent">要留意的 {rest.length} 项：没有取的、今年改了的</summary>
          <ul className="pt-1">
            {rest.map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                {what} <span className="text-muted">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Part(props: Omit<Props, 'reading'> & { label: string; indices: readonly number[] }) {
  const { label, indices, choices, ticked, onToggle } = props;
  const open = indices.filter((index) => choices[index]?.same === false);
  const on = open.filter((index) => ticked.has(index)).length;
  return (
    <section aria-label={label}>
      <h3 className="flex items-center gap-2 border-b border-line-strong py-1 font-medium">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={`全选${label}`}
          disabled={open.length === 0}
          checked={open.length > 0 && on === open.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = on > 0 && on < open.length;
          }}
          onChange={(event) => onToggle(open, event.target.checked)}
        />
        {label}
        <span className="figures text-grid font-normal text-muted">
          {on} / {indices.length}
        </span>
      </h3>
      <ul>
        {indices.map((index) => {
          const choice = choices[index];
          return choice === undefined ? null : (
            <PriorLine
              key={index}
              choice={choice}
              ticked={ticked.has(index)}
              onTick={(ticks) => onToggle([index], ticks)}
            />
          );
        })}
      </ul>
    </section>
  );
}
