import { useRef, useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ORGANISATION_KINDS, type OrganisationChange, placeName } from '#lib/core/organisation/index.ts';
import type { OrganisationUpload as Upload } from '#lib/core/screen/index.ts';
import { request } from './year-server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines shown of a long list; the others are counted. */
const SHOWN = 200;

function entryText(entry: OrganisationChange['after']): string {
  return entry === null ? '无' : [entry.name, entry.section ?? ''].filter((text) => text !== '').join('，科室 ');
}

function Preview({ upload }: { upload: Upload }) {
  const { changes, errors } = upload;
  if (errors.length > 0)
    return (
      <Notice tone="error">
        有 {errors.length} 处不能采用，整份名单都没有采用。请在文件里改好再上传：
        <ul className="list-disc pl-5">
          {errors.slice(0, SHOWN).map(({ sheet, cell, message }) => (
            <li key={`${sheet}${cell}${message}`}>
              “{sheet}”表 {cell}：{message}
            </li>
          ))}
        </ul>
        {errors.length > SHOWN && `还有 ${errors.length - SHOWN} 处`}
      </Notice>
    );
  if (changes.length === 0) return <Notice tone="plain">名单与系统里的一样，没有要改的。</Notice>;
  return (
    <div className="max-h-80 overflow-auto border border-line bg-surface">
      <table className="w-full text-left text-grid">
        <thead>
          <tr>
            {['', '编码', '原为', '改为'].map((head) => (
              <th key={head} scope="col" className="border-b border-line px-2 py-1 font-medium text-muted">
                {head === '' ? <span className="sr-only">类别</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={placeName(change)}>
              <td className="border-b border-line px-2 py-1">{ORGANISATION_KINDS[change.kind]}</td>
              <td className="figures border-b border-line px-2 py-1">{change.code}</td>
              <td className="border-b border-line px-2 py-1 text-muted">{entryText(change.before)}</td>
              <td className="border-b border-line px-2 py-1">
                {change.after === null ? <span className="text-danger">停用</span> : entryText(change.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && <p className="px-2 py-1 text-muted">还有 {changes.length - SHOWN} 处</p>}
    </div>
  );
}

type Props = { region: string; blocked: boolean; apply: (changes: readonly OrganisationChange[]) => Promise<boolean> };

/** The organisation from a list in .xlsx: template, what it would change, then all of it or nothing. */
export function OrganisationUpload({ region, blocked, apply }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [upload, setUpload] = useState<Upload>();
  const [words, setWords] = useState<string>();
  const [busy, setBusy] = useState(false);
  const address = `/organisation/${encodeURIComponent(region)}/workbook`;
  const send = async (file: File) => {
    setBusy(true);
    setWords(undefined);
    setUpload(undefined);
    const answer = await request<Upload>(address, { method: 'POST', body: new Blob([file], { type: XLSX }) });
    setBusy(false);
    if ('value' in answer) setUpload(answer.value);
    else setWords(answer.trouble.message);
  };
  const confirm = async () => {
    setBusy(true);
    if (await apply(upload?.changes ?? [])) setUpload(undefined);
    setBusy(false);
  };
  const ready = upload !== undefined && upload.errors.length === 0 && upload.changes.length > 0;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <a href={`/api${address}`} className={buttonClass('plain')} download>
          下载名单
        </a>
        <Button
          disabled={busy || blocked}
          title={blocked ? '先保存或放弃页面上的更改' : undefined}
          onClick={() => field.current?.click()}
        >
          {busy ? '正在处理…' : '上传名单'}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".xlsx"
          aria-label="填好的机构名单"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void send(file);
          }}
        />
        {upload !== undefined && (
          <>
            {ready && (
              <Button look="primary" disabled={busy} onClick={confirm}>
                采用 {upload.changes.length} 处更改
              </Button>
            )}
            <Button look="quiet" onClick={() => setUpload(undefined)}>
              关闭
            </Button>
          </>
        )}
      </div>
      {words !== undefined && <Notice tone="error">{words}</Notice>}
      {upload !== undefined && <Preview upload={upload} />}
    </div>
  );
}
