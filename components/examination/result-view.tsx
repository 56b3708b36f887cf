'use client';

import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ExaminationFinding, ExaminedReport } from '#lib/core/examination/index.ts';
import { ruleGroup } from '#lib/core/examination/index.ts';
import { FindingFilter, type Narrowed } from './finding-filter.tsx';
import { FindingList } from './finding-list.tsx';
import { LetterButtons } from './letter-buttons.tsx';
import { ReadSummary } from './read-summary.tsx';
import { anchorOf } from './severity.ts';
import { SourceText } from './source-text.tsx';

/** What an examination found: the findings beside the report's own text, which leads to where each stands. */
export function ResultView({ report, onAgain }: { report: ExaminedReport; onAgain: () => void }) {
  const [narrowed, setNarrowed] = useState<Narrowed>({ severity: 'all', group: 'all' });
  const [chosen, setChosen] = useState<ExaminationFinding>();
  const { findings, source } = report.examination;
  const shown = useMemo(() => findings.filter((finding) => isShown({ finding, narrowed })), [findings, narrowed]);
  const choose = (finding: ExaminationFinding) => {
    setChosen(finding);
    document.getElementById(anchorOf(finding.at))?.scrollIntoView({ block: 'center' });
  };
  return (
    <main className="mx-auto max-w-[100rem] p-4">
      <header className="flex flex-wrap items-center gap-2 pb-2">
        <h1 className="mr-auto min-w-0 text-title font-semibold break-all">
          {report.department === undefined
            ? source.name
            : `${report.department}${report.fiscalYear === undefined ? '' : ` ${report.fiscalYear} 年`}`}{' '}
          · 体检结果
        </h1>
        <LetterButtons report={report} findings={shown} />
        <Button onClick={onAgain}>再体检一份</Button>
      </header>
      <ReadSummary report={report} />
      <FindingFilter findings={findings} narrowed={narrowed} onNarrow={setNarrowed} />
      <div className="grid gap-4 lg:grid-cols-[minmax(22rem,2fr)_3fr]">
        <FindingList findings={shown} report={report} chosen={chosen} onChoose={choose} />
        <SourceText blocks={report.blocks} findings={shown} chosen={chosen} kind={source.kind} />
      </div>
    </main>
  );
}

function isShown({ finding, narrowed }: { finding: ExaminationFinding; narrowed: Narrowed }): boolean {
  const { severity, group } = narrowed;
  if (severity !== 'all' && finding.severity !== severity) return false;
  return group === 'all' || ruleGroup(finding.rule).id === group;
}
