import { type ReactNode, useEffect } from 'react';
import { markShown } from '#components/ui/when-idle.ts';

/** A part of a document: its head, a few words of help beside it, what can be done with it, and its contents. */
export function DocumentSection(props: {
  id: string;
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  useEffect(markShown, []);
  const head = `section-${props.id}`;
  return (
    <section aria-labelledby={head} className="@container border-t border-line pt-3 pb-5 first:border-t-0">
      <header className="mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={head} className="text-base font-semibold">
          {props.title}
        </h2>
        {props.hint === undefined ? null : <p className="text-muted">{props.hint}</p>}
        {props.actions === undefined ? null : <div className="ml-auto flex gap-2 print:hidden">{props.actions}</div>}
      </header>
      {props.children}
    </section>
  );
}

/** Fields side by side: two columns where there is room for them, one on a phone. */
export function FieldColumns({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 items-start gap-x-6 gap-y-3 @2xl:grid-cols-2">{children}</div>;
}

/** Something that takes the whole width among fields in columns. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className="@2xl:col-span-2">{children}</div>;
}

/** A value that follows from elsewhere, labelled as a field is. */
export function Stated({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="text-muted">{label}</span>
      <span className="figures flex min-h-8 flex-wrap items-center gap-x-3">{children}</span>
      {note === undefined ? null : <span className="text-muted">{note}</span>}
    </div>
  );
}
