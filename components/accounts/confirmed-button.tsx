'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** A button that says what it will do and asks once more before it does it. */
export function ConfirmedButton(props: {
  label: string;
  /** What the second button says: what happens, and to whom. */
  question: string;
  disabled?: boolean;
  onConfirm: () => Promise<unknown>;
}) {
  const { label, question, disabled = false, onConfirm } = props;
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button disabled={disabled} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  const confirm = async () => {
    await onConfirm();
    setAsked(false);
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span>{question}</span>
      <Button look="primary" disabled={disabled} autoFocus onClick={() => void confirm()}>
        确认{label}
      </Button>
      <Button look="quiet" disabled={disabled} onClick={() => setAsked(false)}>
        取消
      </Button>
    </span>
  );
}
