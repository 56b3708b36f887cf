'use client';

import { type ReactNode, useId, useState } from 'react';
import { DialogFrame } from '#components/draft/dialog-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { describeExpressionError, evaluateAmount } from '#lib/core/expression/index.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { type Fen, fen, formatYuan } from '#lib/core/money/index.ts';
import type { CutMade } from '#lib/core/screen/index.ts';
import { useComments } from './comments-context.tsx';

const INPUT = 'h-8 w-full rounded-sm border border-line-strong bg-surface px-2';

/** A row of expenditure that may be cut. */
export type CutTarget = FormKey & { row: string };

/**
 * 核减: asks for the new amount and the reason. The original stays visible beside the new amount.
 * @param props.amount what stands now, in 分
 * @param props.words what people call the row
 */
export function CutDialog(props: {
  place: CutTarget;
  words: string;
  amount: Fen;
  onClose: () => void;
  onCut?: (made: CutMade) => void;
}) {
  const { place, words, amount, onClose, onCut } = props;
  const { cut } = useComments();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const less = reduction({ text, amount });
  async function submit(): Promise<void> {
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    const { form, owner, row } = place;
    const answer = await cut({ form, owner, row, amount: text, reason, seen: amount });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.message ?? '没有核减。请检查网络后再试，填的内容还在。');
    onCut?.(answer.value);
    onClose();
  }
  const foot = (
    <>
      <Button onClick={onClose}>取消</Button>
      <Button look="primary" disabled={!less.ok || reason.trim() === '' || busy} onClick={() => void submit()}>
        核减
      </Button>
    </>
  );
  return (
    <DialogFrame open onClose={onClose} title="核减" about={words} foot={foot}>
      <div className="flex flex-col gap-3">
        <p>
          <span className="text-muted">现在的金额</span> <span className="figures">{formatYuan(amount)} 元</span>
        </p>
        <Labelled label="核减后金额（元）">
          {(id) => (
            <input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={`${INPUT} figures text-right`}
            />
          )}
        </Labelled>
        <p role="status" className={`figures ${text.trim() !== '' && !less.ok ? 'text-danger' : 'text-muted'}`}>
          {text.trim() === '' ? '可以写算式，如 6人×4860元/人·月×12月' : less.words}
        </p>
        <Labelled label="核减理由">
          {(id) => (
            <textarea
              id={id}
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              className={`${INPUT} h-auto py-1`}
            />
          )}
        </Labelled>
        <p className="text-muted">单位会收到这条核减和理由；原金额留在旁边，由它决定的内容标为“需要核对”。</p>
        {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      </div>
    </DialogFrame>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

/** What the text would take off, in words; the server decides. */
function reduction({ text, amount }: { text: string; amount: Fen }): { ok: boolean; words: string } {
  const read = evaluateAmount(text);
  if (!read.ok) return { ok: false, words: `不是金额：${describeExpressionError(read.error)}` };
  const to = read.value.amount;
  if (to < 0) return { ok: false, words: '核减后金额不能为负' };
  if (to === amount) return { ok: false, words: '与现在的金额相同，没有核减' };
  // An amount that was cut before may go up again, as long as it stays below the original: the server knows that one.
  const change = formatYuan(fen(Math.abs(amount - to)));
  return { ok: true, words: to < amount ? `减少 ${change} 元` : `比现在增加 ${change} 元` };
}
