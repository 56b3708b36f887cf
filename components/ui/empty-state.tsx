import type { ReactNode } from 'react';

/** Where there is nothing: what that means, and what comes next. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-xl border-t border-line py-12 text-center">
      <p className="text-base font-medium">{title}</p>
      <div className="mt-2 text-muted">{children}</div>
    </div>
  );
}
