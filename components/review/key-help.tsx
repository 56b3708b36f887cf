'use client';

import { useState } from 'react';
import { DialogFrame } from '#components/draft/dialog-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { useKeys } from './use-keys.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['J · K', '下一处、上一处变动，表单里是下一行、上一行'],
  ['← · →', '表单里沿着一行走到各格'],
  ['Enter', '展开或收起这一组'],
  ['Shift+J · Shift+K', '下一个、上一个部门'],
  ['Q', '回到审核队列'],
  ['C', '批注所在的一处、一行或一格'],
  ['E', '核减所在的一行（变动要先展开到明细）'],
  ['A', '审核通过'],
  ['R', '退回'],
  ['?', '这张表'],
];

/** What the keys do. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        快捷键 ?
      </Button>
      <DialogFrame
        open={open}
        onClose={() => setOpen(false)}
        title="快捷键"
        about="在输入框里打字时不起作用。"
        foot={<Button onClick={() => setOpen(false)}>关闭</Button>}
      >
        <dl>
          {KEYS.map(([key, words]) => (
            <div key={key} className="flex gap-4 py-1">
              <dt className="w-40 shrink-0">
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </DialogFrame>
    </>
  );
}
