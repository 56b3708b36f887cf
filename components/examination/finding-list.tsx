'use client';

import { type ExaminationFinding, type ExaminedReport, placeWords, ruleGroup } from '#lib/core/examination/index.ts';
import { severityOf } from './severity.ts';

/** The findings, each with its words, both sides, the rule and the way to where it stands. */
export function FindingList(props: {
  findings: readonly ExaminationFinding[];
  report: ExaminedReport;
  chosen: ExaminationFinding | undefined;
  onChoose: (finding: ExaminationFinding) => void;
}) {
  const { findings, report, chosen, onChoose } = props;
  if (findings.length === 0) return <p className="border-t border-line py-3">没有这样的问题。</p>;
  return (
    <ol aria-label="问题" className="min-w-0 lg:max-h-[calc(100dvh-14rem)] lg:overflow-y-auto">
      {findings.map((finding, at) => (
        // The same rule can say the same of one place twice: the order is all that tells them apart.
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered in place
          key={at}
          aria-current={finding === chosen ? 'true' : undefined}
          className="border-t border-line py-2 pr-2 aria-[current]:bg-accent-soft"
        >
          <FindingEntry finding={finding} report={report} onChoose={() => onChoose(finding)} />
        </li>
      ))}
    </ol>
  );
}

function FindingEntry(props: { finding: ExaminationFinding; report: ExaminedReport; onChoose: () => void }) {
  const { finding, report, onChoose } = props;
  const { label, tone } = severityOf(finding.severity);
  const place = placeWords({ at: finding.at, kind: report.examination.source.kind });
  const rule = report.rules.find(({ id }) => id === finding.rule);
  return (
    <div className={`border-l-4 pl-2 ${tone.split(' ')[0]}`}>
      <p>{finding.message}</p>
      {(finding.stated !== '' || finding.expected !== '') && (
        <p className="tabular-nums">
          {finding.stated !== '' && <>现为 {finding.stated}</>}
          {finding.stated !== '' && finding.expected !== '' && ' · '}
          {finding.expected !== '' && <>应为 {finding.expected}</>}
          {finding.tail && <span className="text-muted">（只差尾数）</span>}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 text-muted">
        <span className={tone.split(' ')[1]}>{label}</span>
        <span title={rule?.statement}>
          {ruleGroup(finding.rule).name} {finding.rule}
        </span>
        {place !== '' && (
          <button type="button" onClick={onChoose} className="text-accent underline underline-offset-4">
            {place}
          </button>
        )}
      </p>
      {rule !== undefined && (
        <details className="text-muted">
          <summary className="cursor-pointer">依据</summary>
          <p>{rule.explanation}</p>
          <p>{rule.basis}</p>
        </details>
      )}
    </div>
  );
}
