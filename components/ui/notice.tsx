import type { ReactNode } from 'react';

const TONES = {
  error: 'border-danger bg-danger-soft text-danger',
  warning: 'border-warning bg-warning-soft text-warning',
  plain: 'border-line bg-surface text-ink',
};

/** Something to be told. An error is read out at once by a screen reader. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={`border-l-4 px-3 py-2 ${TONES[tone]}`}>
      {children}
    </div>
  );
}
