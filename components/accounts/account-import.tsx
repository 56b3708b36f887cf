'use client';

import { type ChangeEvent, useRef, useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type MadeAccount, MOST_ACCOUNTS, type PreviewedAccount } from '#lib/core/accounts/index.ts';
import { ImportPreview } from './import-preview.tsx';
import { MadePasswords } from './made-passwords.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { answerOf, type Sent, send } from './send.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Refusal = Extract<Sent<unknown>, { ok: false }>;
type Stage =
  | { kind: 'waiting' }
  | { kind: 'read'; file: string; rows: readonly PreviewedAccount[] }
  | { kind: 'made'; made: readonly MadeAccount[] };

/** 从 Excel 导入账号: what a filled list would make, every mistake at its cell, and then all of it or nothing. */
export function AccountImport() {
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const keep = <T,>(sent: Sent<T>): T | undefined => {
    setBusy(false);
    setRefusal(sent.ok ? undefined : sent);
    return sent.ok ? sent.value : undefined;
  };
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    setBusy(true);
    // What the system says of the file does not matter: the server looks at what is in it.
    const request = { method: 'POST', headers: { 'content-type': XLSX }, body: file };
    const answer = await fetch('/api/accounts/list', request).catch(() => undefined);
    const found = keep(await answerOf<{ rows: PreviewedAccount[] }>(answer));
    if (found !== undefined) setStage({ kind: 'read', file: file.name, rows: found.rows });
  };
  const make = async (rows: readonly PreviewedAccount[]) => {
    setBusy(true);
    const accounts = rows.flatMap(({ account }) => account ?? []);
    const made = keep(
      await send<{ accounts: MadeAccount[] }>({ address: '/api/accounts', method: 'POST', body: { accounts } }),
    );
    if (made !== undefined) setStage({ kind: 'made', made: made.accounts });
  };
  if (stage.kind === 'made')
    return <MadePasswords made={stage.made} onDone={() => window.location.assign('/accounts?state=grant-due')} />;
  const rows = stage.kind === 'read' ? stage.rows : [];
  const wrong = rows.reduce((sum, { errors }) => sum + errors.length, 0);
  return (
    <div className="flex flex-col gap-4">
      <ol className="flex flex-col gap-2">
        <li className="flex flex-wrap items-center gap-3">
          <a href="/api/accounts/list" download className={buttonClass('plain')}>
            下载名单模板
          </a>
          <span className="text-muted">用 Excel 或 WPS 填写，一行一个账号，一次最多 {MOST_ACCOUNTS} 个</span>
        </li>
        <li className="flex flex-wrap items-center gap-3">
          <Button disabled={busy} onClick={() => picker.current?.click()}>
            {busy ? '正在核对…' : '选择填好的名单'}
          </Button>
          <span className="text-muted">先核对，确认之前什么都不会建立</span>
          <input ref={picker} type="file" accept=".xlsx" aria-label="填好的名单" hidden onChange={read} />
        </li>
      </ol>
      <RefusalNotice refusal={refusal} />
      {stage.kind === 'read' && (
        <section aria-label="核对名单" className="flex flex-col gap-3">
          <Notice tone={wrong > 0 ? 'error' : 'plain'}>
            {verdict({ file: stage.file, count: rows.length, wrong })}
          </Notice>
          <ImportPreview rows={rows} />
          {wrong === 0 && rows.length > 0 && (
            <Button look="primary" disabled={busy} className="self-start" onClick={() => void make(rows)}>
              {busy ? '正在建立…' : `建立 ${rows.length} 个账号`}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

function verdict({ file, count, wrong }: { file: string; count: number; wrong: number }): string {
  if (count === 0) return `“${file}”里没有账号，请在表头下面一行一个填写后再选`;
  return wrong > 0
    ? `“${file}”有 ${count} 行，${wrong} 处要更正，一个也没有建立。请在文件里改好后重新选择`
    : `“${file}”有 ${count} 行，核对无误`;
}
