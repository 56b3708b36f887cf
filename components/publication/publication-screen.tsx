'use client';

import { useRef } from 'react';
import { useJson } from '#components/server/use-json.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import type { PublicationView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { OfferedFiles } from './offered-files.tsx';
import { PrivateFinds } from './private-finds.tsx';
import { PublicationStanding } from './publication-standing.tsx';
import { ReviewItems } from './review-items.tsx';

/**
 * 公开审查: what must be published and how it stands, what is hidden, how long there is still time, and on the right the page
 * that everybody will see.
 */
export function PublicationScreen({ budget }: { budget: BudgetKey }) {
  const address = `/api${budgetPath(budget)}/publication`;
  const loaded = useJson<PublicationView>(address);
  if (loaded.state === 'failed')
    return (
      <main className="p-4">
        <Notice tone="error">{loaded.message}</Notice>
      </main>
    );
  if (loaded.state === 'loading')
    return (
      <main className="p-4 text-muted" aria-busy="true">
        正在审查公开稿…
      </main>
    );
  return <Reviewed budget={budget} view={loaded.value} preview={`${address}/preview`} />;
}

function Reviewed({ budget, view, preview }: { budget: BudgetKey; view: PublicationView; preview: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const show = (place: PrintedPlace) => {
    const page = frame.current?.contentDocument;
    frame.current?.scrollIntoView({ block: 'nearest' });
    page?.getElementById(anchorOf(place))?.scrollIntoView();
  };
  return (
    <main className="flex min-h-0 flex-1 max-lg:flex-col">
      <div className="min-w-0 flex-1 overflow-auto px-4 py-3">
        <h1 className="text-title font-semibold">公开审查</h1>
        <PublicationStanding budget={budget} view={view} />
        <ReviewItems budget={budget} state={view.state} items={view.items} onShow={show} />
        <PrivateFinds finds={view.finds} onShow={show} />
        <OfferedFiles files={view.files} />
      </div>
      <section
        aria-labelledby="preview-title"
        className="flex min-w-0 flex-1 flex-col border-line max-lg:min-h-[80dvh] max-lg:border-t lg:border-l"
      >
        <h2 id="preview-title" className="px-4 py-2 font-medium">
          公开后的网页
          <span className="ml-2 font-normal text-muted">与发布后看到的相同，下载的文件发布后生成</span>
        </h2>
        <iframe
          ref={frame}
          title="公开后的网页"
          src={preview}
          className="min-h-0 w-full flex-1 border-t border-line bg-surface"
        />
      </section>
    </main>
  );
}

/** Where the public page keeps a table, form or sentence. */
function anchorOf({ kind, block }: PrintedPlace): string {
  const id = encodeURIComponent(block);
  if (kind === 'heading') return `heading-${id}`;
  return kind === 'paragraph' ? `paragraph-${id}` : `table-${id}`;
}
