import type { ReactNode } from 'react';

/** A page that only says something: what happened, and what to do. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-2 p-6">
      <p className="text-muted">预算编制</p>
      <h1 className="text-title font-semibold">{title}</h1>
      {children}
    </main>
  );
}
