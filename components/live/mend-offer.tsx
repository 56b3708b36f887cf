'use client';

import { WandSparkles } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { Mend } from '#lib/core/mends/index.ts';

/** What would mend a finding: the text before and after, and the button that does it. */
export function MendOffer({ mend, onMend }: { mend: Mend; onMend: () => void }) {
  const { label, shown } = mend;
  const { before, gone, come, after } = shown;
  return (
    <div className="px-3 pb-2">
      <p className="pb-1 text-grid break-words">
        <span className="text-muted">{before}</span>
        {gone !== '' && <del className="mx-0.5 bg-danger-soft px-0.5 text-danger">{gone}</del>}
        {gone !== '' && come !== '' && <span aria-hidden="true">→</span>}
        {come !== '' && <ins className="mx-0.5 bg-accent-soft px-0.5 text-ink">{come}</ins>}
        <span className="text-muted">{after}</span>
      </p>
      <Button onClick={onMend} className="h-auto min-h-8 max-w-full text-left whitespace-normal">
        <WandSparkles size={14} aria-hidden="true" className="shrink-0" />
        {label}
      </Button>
    </div>
  );
}
