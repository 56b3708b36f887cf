'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { PastePlan } from './paste-plan.ts';

/** More lines than anybody reads. */
const MOST_SHOWN = 200;

/** What of a paste cannot be read, cell by cell, before anything is changed. */
export function PastePreview({
  plan,
  onApply,
  onCancel,
}: {
  plan: PastePlan;
  onApply: () => void;
  onCancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { problems } = plan;
  const rows = plan.block.bottom - plan.block.top + 1;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="paste-preview-title"
      className="m-auto w-[min(44rem,calc(100vw-2rem))] rounded-sm border border-line-strong bg-surface p-4 text-ink shadow-raised backdrop:bg-black/30"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="paste-preview-title" className="text-base font-medium">
        粘贴 {rows} 行{plan.added > 0 && `，其中新增 ${plan.added} 行`}：有 {problems.length} 格读不懂
      </h2>
      <p className="mt-1 text-muted">应用后，读不懂的内容按原样留在格中并标红，可以稍后更正；取消则什么都不改。</p>
      <div
        className="mt-3 max-h-80 overflow-auto border border-line"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys.
        tabIndex={0}
        role="region"
        aria-label="读不懂的单元格"
      >
        <table className="w-full text-grid">
          <thead className="sticky top-0 bg-sunken text-left">
            <tr>
              <th className="px-2 py-1 font-medium">行</th>
              <th className="px-2 py-1 font-medium">列</th>
              <th className="px-2 py-1 font-medium">内容</th>
              <th className="px-2 py-1 font-medium">问题</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST_SHOWN).map(({ row, label, text, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes.
              <tr key={index} className="border-t border-line align-top">
                <td className="px-2 py-1 figures">{row}</td>
                <td className="px-2 py-1">{label}</td>
                <td className="px-2 py-1 break-all">{text}</td>
                <td className="px-2 py-1 text-danger">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {problems.length > MOST_SHOWN && (
          <p className="px-2 py-1 text-muted">还有 {problems.length - MOST_SHOWN} 格未列出</p>
        )}
      </div>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" onClick={onApply}>
          应用
        </Button>
      </div>
    </dialog>
  );
}
