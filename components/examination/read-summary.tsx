import { type ExaminedReport, RULE_GROUPS, ruleGroup } from '#lib/core/examination/index.ts';
import { SEVERITIES } from './severity.ts';

/** What was read and asked: how much, which tables, how the rules ended by group, and what was not checked and why. */
export function ReadSummary({ report }: { report: ExaminedReport }) {
  const { findings, read, notChecked, source } = report.examination;
  const counts = SEVERITIES.map(
    ({ id, label }) => `${label} ${findings.filter((one) => one.severity === id).length} 处`,
  );
  return (
    <div className="border-t border-line pt-2">
      <p>
        <strong>{counts.join('，')}。</strong>
        读出 {read.tables} 张表、{read.sentences} 段文字、{read.figures} 个数
        {source.pages !== undefined && `（${source.pages} ${source.kind === 'xlsx' ? '张工作表' : '页'}）`}。
        {report.prior !== undefined &&
          `上年数取自 ${report.prior.name}（${report.prior.fiscalYear} 年，${report.prior.amounts} 个数）。`}
      </p>
      <div className="flex flex-wrap gap-x-6">
        <details>
          <summary className="cursor-pointer py-1 text-accent">各类规则核对情况</summary>
          <GroupTable report={report} />
        </details>
        <details>
          <summary className="cursor-pointer py-1 text-accent">读出的表 {report.tables.length}</summary>
          <ul className="columns-1 gap-6 pb-2 sm:columns-2">
            {report.tables.map(({ number, title, rows }) => (
              <li key={`${number ?? ''}${title}`}>
                {[number, title].filter((part) => part !== undefined && part !== '').join(' ')}
                <span className="text-muted"> {rows} 行</span>
              </li>
            ))}
          </ul>
        </details>
        {notChecked.length > 0 && (
          <details>
            <summary className="cursor-pointer py-1 text-accent">没有核对 {notChecked.length} 项</summary>
            <ul className="max-w-3xl pb-2">
              {notChecked.map(({ what, why }) => (
                <li key={`${what}${why}`}>
                  {what}：<span className="text-muted">{why}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}

const ENDS = [
  { id: 'pass', label: '没有问题' },
  { id: 'fail', label: '有问题' },
  { id: 'no-data', label: '读不到数' },
  { id: 'not-applicable', label: '不涉及' },
] as const;

function GroupTable({ report: { rules } }: { report: ExaminedReport }) {
  return (
    <table className="mb-2 border-collapse text-[13px] tabular-nums">
      <thead>
        <tr>
          <th className="border border-line px-2 text-left">类别</th>
          {ENDS.map(({ id, label }) => (
            <th key={id} className="border border-line px-2 text-right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RULE_GROUPS.map(({ id, name }) => (
          <tr key={id}>
            <th className="border border-line px-2 text-left font-normal">{name}</th>
            {ENDS.map((end) => (
              <td key={end.id} className="border border-line px-2 text-right">
                {rules.filter((rule) => ruleGroup(rule.id).id === id && rule.outcome === end.id).length}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
