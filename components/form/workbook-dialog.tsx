'use client';

import { type ChangeEvent, useRef, useState } from 'react';
import { DocumentDialog } from '#components/documents/document-dialog.tsx';
import { useDraft, useDraftView } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { type CompletedUpload, completedUpload } from '#components/entry/grids/completed-upload.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { arrivedCodes } from './accounts.ts';
import { WorkbookPreview } from './workbook-preview.tsx';
import { fetchTemplate, savedFirst, sendTemplate, workbookAddress } from './workbook-transfer.ts';

type Progress =
  | { kind: 'idle' }
  | { kind: 'busy'; what: string }
  | { kind: 'refused'; message: string }
  | { kind: 'read'; found: CompletedUpload; file: string };

/** 从 Excel 填: the way to fill a form away from the product and to bring it back. */
export function WorkbookDialog({ store, open, onClose }: { store: FormStore; open: boolean; onClose: () => void }) {
  const { progress, download, upload, forget } = useTransfer(store);
  const picker = useRef<HTMLInputElement>(null);
  const close = () => {
    onClose();
    forget();
  };
  const apply = ({ upload: { changes }, keep }: CompletedUpload) => {
    store.apply(changes, '从 Excel 填入');
    keep();
    close();
  };
  const busy = progress.kind === 'busy';
  const found = progress.kind === 'read' ? progress.found : undefined;
  return (
    <DocumentDialog
      open={open}
      onClose={close}
      wide
      title="从 Excel 填"
      hint={store.definition.label}
      foot={
        <>
          <Button onClick={close}>{found === undefined ? '关闭' : '不应用'}</Button>
          {found === undefined || found.upload.changes.length === 0 ? null : (
            <Button look="primary" onClick={() => apply(found)}>
              应用 {found.upload.differences.length} 处修改
            </Button>
          )}
        </>
      }
    >
      <ol className="mb-3 flex flex-col gap-2">
        <li className="flex flex-wrap items-center gap-3">
          <Button disabled={busy} onClick={() => void download()}>
            下载模板
          </Button>
          <span className="text-muted">带着已填的内容、科目和上年数，用 Excel 或 WPS 打开填写</span>
        </li>
        {store.readOnly === undefined ? (
          <li className="flex flex-wrap items-center gap-3">
            <Button disabled={busy} onClick={() => picker.current?.click()}>
              上传
            </Button>
            <input
              ref={picker}
              type="file"
              accept=".xlsx"
              className="hidden"
              aria-label="填好的模板"
              onChange={(event) => void upload(event)}
            />
            <span className="text-muted">先核对差异，应用之前什么都不会改；应用后可以撤销</span>
          </li>
        ) : null}
      </ol>
      <p role="status" className="text-muted empty:hidden">
        {progress.kind === 'busy' ? progress.what : null}
      </p>
      {progress.kind === 'refused' ? <Notice tone="error">{progress.message}</Notice> : null}
      {progress.kind === 'read' ? <WorkbookPreview {...progress.found} file={progress.file} /> : null}
    </DocumentDialog>
  );
}

/** The template on its way down or up. */
function useTransfer(store: FormStore) {
  const draft = useDraft();
  const { key: budget } = useDraftView();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const address = workbookAddress({ budget, key: store.key });
  const download = async () => {
    setProgress({ kind: 'busy', what: '正在生成模板…' });
    const saved = await savedFirst(draft);
    const made = saved.ok ? await fetchTemplate(address) : saved;
    if (made.ok) keepFile(made.value);
    setProgress(made.ok ? { kind: 'idle' } : { kind: 'refused', message: made.error });
  };
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be picked again after it was mended.
    event.target.value = '';
    if (file === undefined) return;
    setProgress({ kind: 'busy', what: `正在核对“${file.name}”…` });
    const saved = await savedFirst(draft);
    const read = saved.ok ? await sendTemplate({ address, file }) : saved;
    if (!read.ok) return setProgress({ kind: 'refused', message: read.error });
    const codes = await arrivedCodes(budget.year);
    setProgress({ kind: 'read', found: completedUpload({ upload: read.value, draft, store, codes }), file: file.name });
  };
  return { progress, download, upload, forget: () => setProgress({ kind: 'idle' }) };
}

function keepFile({ blob, name }: { blob: Blob; name: string }): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
