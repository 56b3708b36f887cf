'use client';

import { fetched } from '#components/ui/fetched.tsx';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { CommentTarget } from '#lib/core/screen/index.ts';
import { TABS, TabLabel, useSidePanel } from './side-tabs.tsx';

const OpenPanel = fetched({ load: () => import('./open-panel.tsx').then((m) => m.OpenPanel), waiting: null });

/** The buttons that bring the panel when it is away: a strip at the right edge, over the sums on a phone. */
export function PanelButtons() {
  const [tab, setTab] = useSidePanel();
  if (tab !== 'closed') return null;
  return (
    <aside
      aria-label="侧栏"
      className="flex shrink-0 gap-1 border-line bg-paper md:w-9 md:flex-col md:border-l md:py-2 max-md:border-t max-md:px-2 max-md:py-1 print:hidden"
    >
      {TABS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          onClick={() => setTab(id)}
          className="px-1 py-2 text-center text-grid leading-tight text-accent hover:bg-accent-soft max-md:min-h-9 max-md:px-3 md:[writing-mode:vertical-lr]"
        >
          <TabLabel id={id} label={label} />
        </button>
      ))}
    </aside>
  );
}

/** What the numbers mean, at the side, where it is open. */
export function SidePanel(props: {
  form: FormKey | undefined;
  /** The finding that one was sent to last. */
  finding: string | undefined;
  onFinding: (finding: string) => void;
  /** What somebody asked to remark on last; a new object each time. */
  remarking: CommentTarget | undefined;
}) {
  const [tab] = useSidePanel();
  return tab === 'closed' ? null : <OpenPanel {...props} />;
}
