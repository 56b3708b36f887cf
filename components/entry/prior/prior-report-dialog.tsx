'use client';

import { nanoid } from 'nanoid';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DocumentDialog } from '#components/documents/document-dialog.tsx';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ReportFileField } from '#components/ui/report-file-field.tsx';
import { type PriorChoice, type PriorReading, priorChanges, priorChoices } from '#lib/core/entry/index.ts';
import { rowsOf } from '../grids/carried-values.ts';
import { useEntry } from '../use-entry.ts';
import { PriorPreview } from './prior-preview.tsx';
import { sendPriorReport } from './send-prior-report.ts';

type Progress =
  | { kind: 'idle' }
  | { kind: 'busy'; file: File }
  | { kind: 'refused'; file: File; message: string }
  | { kind: 'read'; file: File; reading: PriorReading };

/** 从上年公开报告读取: a report, what it says beside what the form says, and one step that enters what a person chose. */
export function PriorReportDialog(props: { store: FormStore; open: boolean; onClose: () => void }) {
  const { store, open, onClose } = props;
  const { view } = useEntry();
  const { progress, send, forget } = useReading();
  const reading = progress.kind === 'read' ? progress.reading : undefined;
  const choices = useMemo(
    () => (reading === undefined ? [] : priorChoices({ figures: reading.figures, rows: rowsOf(store) })),
    [reading, store],
  );
  const { ticked, toggle } = useTicks(choices);
  const chosen = choices.filter((_, index) => ticked.has(index));
  const close = () => {
    onClose();
    forget();
  };
  const apply = () => {
    if (reading === undefined) return;
    const changes = priorChanges({ chosen, rows: rowsOf(store), file: reading.file, newId: nanoid });
    store.apply(changes, '从上年公开报告读取');
    close();
  };
  return (
    <DocumentDialog
      open={open}
      onClose={close}
      wide
      title="从上年公开报告读取"
      hint={`${view.key.year - 1} 年的部门预算`}
      foot={
        <>
          <Button onClick={close}>{reading === undefined ? '关闭' : '不填入'}</Button>
          {reading !== undefined && (
            <Button look="primary" disabled={chosen.length === 0} onClick={apply}>
              填入勾选的 {chosen.length} 个数
            </Button>
          )}
        </>
      }
    >
      <ReportFileField
        label="上年公开的报告"
        hint="PDF（文字版）、Word（.docx）、Excel（.xlsx）、网页、文本，40 MB 以内；可以拖到这里。填入之前什么都不会改，填入后可以撤销"
        file={progress.kind === 'idle' ? undefined : progress.file}
        onFile={(file) => file !== undefined && void send(file)}
      />
      <div className="mt-3">
        {progress.kind === 'busy' && (
          <p role="status" className="flex items-center gap-3 text-muted">
            <progress className="w-40" aria-label="正在读取" />
            正在读取“{progress.file.name}”…
          </p>
        )}
        {progress.kind === 'refused' && <Notice tone="error">{progress.message}</Notice>}
        {reading !== undefined && (
          <PriorPreview reading={reading} choices={choices} ticked={ticked} onToggle={toggle} />
        )}
      </div>
    </DocumentDialog>
  );
}

/** A report on its way to the server; another one, or leaving, gives the first up. */
function useReading() {
  const { budget } = useEntry();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const forget = () => {
    running.current?.abort();
    setProgress({ kind: 'idle' });
  };
  const send = async (file: File) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setProgress({ kind: 'busy', file });
    const read = await sendPriorReport({ budget, file, signal: own.signal });
    if (own.signal.aborted) return;
    setProgress(read.ok ? { kind: 'read', file, reading: read.value } : { kind: 'refused', file, message: read.error });
  };
  return { progress, send, forget };
}

/** Which figures are ticked, by their place: at first those that are beyond doubt and stand where nothing is filled yet. */
function useTicks(choices: readonly PriorChoice[]) {
  const atFirst = useMemo(
    () =>
      new Set(
        choices.flatMap(({ figure, stands }, index) =>
          figure.sure !== 'doubtful' && stands.trim() === '' ? [index] : [],
        ),
      ),
    [choices],
  );
  const [changed, setChanged] = useState<{ of: ReadonlySet<number>; ticked: ReadonlySet<number> }>();
  const ticked: ReadonlySet<number> = changed?.of === atFirst ? changed.ticked : atFirst;
  const toggle = (indices: readonly number[], on: boolean) => {
    const next = new Set(ticked);
    for (const index of indices)
      if (on) next.add(index);
      else next.delete(index);
    setChanged({ of: atFirst, ticked: next });
  };
  return { ticked, toggle };
}
