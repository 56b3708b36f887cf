'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { ReportFileField } from '#components/ui/report-file-field.tsx';

const WAYS = [
  { value: 'file', label: '上传文件' },
  { value: 'text', label: '粘贴文字' },
] as const;

type Sent = { report: File | string; prior: File | undefined };

/** Asks for the report, as a file or as text, and for last year's where there is one. */
export function ReportForm({ onSend }: { onSend: (sent: Sent) => void }) {
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('file');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [prior, setPrior] = useState<File>();
  const report = way === 'file' ? file : text.trim() === '' ? undefined : text;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (report !== undefined) onSend({ report, prior });
  };
  return (
    <form onSubmit={send} className="mt-4 grid gap-4 border-t border-line pt-4">
      <div>
        <Choice label="报告从哪里来" value={way} options={WAYS} onChange={setWay} />
      </div>
      {way === 'file' ? (
        <ReportFileField
          label="要体检的报告"
          hint="PDF（文字版）、Word（.docx）、Excel（.xlsx）、网页、文本，40 MB 以内；可以拖到这里"
          file={file}
          onFile={setFile}
        />
      ) : (
        <label className="grid gap-1">
          <span className="font-medium">报告的文字</span>
          <textarea
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={12}
            placeholder="从网页、Word 或 Excel 复制后粘贴，表格一并复制"
            className="border border-line bg-surface p-2 font-mono text-[13px]"
          />
        </label>
      )}
      <ReportFileField
        label="上年公开的报告（可不给）"
        hint="给了，才能核对增减变化和上年数"
        file={prior}
        onFile={setPrior}
      />
      <div>
        <Button type="submit" look="primary" disabled={report === undefined}>
          开始体检
        </Button>
      </div>
    </form>
  );
}
