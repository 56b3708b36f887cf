'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ExaminedReport } from '#lib/core/examination/index.ts';
import { askExamination } from './examine-source.ts';
import { ReportForm } from './report-form.tsx';
import { ResultView } from './result-view.tsx';

type State =
  | { at: 'asking'; refused?: string }
  | { at: 'working'; name: string }
  | { at: 'done'; report: ExaminedReport };

/** Takes a report, examines it and shows what was found. Nothing is kept: leaving the page forgets it. */
export function ExamineScreen() {
  const [state, setState] = useState<State>({ at: 'asking' });
  const running = useRef<AbortController>(undefined);
  const examine = async ({ report, prior }: { report: File | string; prior: File | undefined }) => {
    const own = new AbortController();
    running.current = own;
    setState({ at: 'working', name: typeof report === 'string' ? '粘贴的文字' : report.name });
    const examined = await askExamination({ report, prior, signal: own.signal });
    if (own.signal.aborted) return;
    setState(examined.ok ? { at: 'done', report: examined.value } : { at: 'asking', refused: examined.error });
  };
  const stop = () => {
    running.current?.abort();
    setState({ at: 'asking' });
  };
  if (state.at === 'done') return <ResultView report={state.report} onAgain={() => setState({ at: 'asking' })} />;
  return (
    <main className="mx-auto max-w-3xl p-4">
      <h1 className="text-title font-semibold">公开文本体检</h1>
      <p className="mt-1 text-muted">
        读出公开报告里的表格和文字，逐条核对勾稽、增减、绩效和用语。文件只在体检时读一次，不保存。
      </p>
      {state.at === 'asking' && state.refused !== undefined && (
        <div className="mt-3">
          <Notice tone="error">{state.refused}</Notice>
        </div>
      )}
      {state.at === 'working' && (
        <div className="mt-3 flex items-center gap-3" role="status">
          <progress className="w-40" aria-label="正在体检" />
          <span className="min-w-0 truncate">正在体检 {state.name}…</span>
          <Button look="quiet" onClick={stop}>
            停止
          </Button>
        </div>
      )}
      <div hidden={state.at === 'working'}>
        <ReportForm onSend={examine} />
      </div>
    </main>
  );
}
