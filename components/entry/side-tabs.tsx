'use client';

import { useComments } from '#components/comments/comments-context.tsx';
import { openCount } from '#components/comments/threads-at.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { useRemembered } from '#components/ui/remembered.ts';

/** What the side panel can show, in its order. */
export const TABS = [
  { id: 'preview', label: '预览' },
  { id: 'checks', label: '检查' },
  { id: 'comments', label: '批注' },
  { id: 'history', label: '历史' },
] as const;

/** What the side panel shows; `closed` where it is away. */
type PanelTab = (typeof TABS)[number]['id'] | 'closed';

/** What this person last had open at the side. */
export function useSidePanel() {
  return useRemembered<PanelTab>({
    key: 'entry panel',
    values: ['closed', 'preview', 'checks', 'comments', 'history'],
  });
}

/** A tab's name; that of the checks says how many findings there are, that of the remarks how many wait for an answer. */
export function TabLabel({ id, label }: { id: string; label: string }) {
  const findings = useLiveValue((state) => state.findings.length);
  const grave = useLiveValue((state) => state.findings.some(({ kind }) => kind === 'blocks'));
  const open = openCount(useComments().view?.threads ?? []);
  if (id === 'comments' && open > 0)
    return (
      <>
        {label} <span className="figures text-warning">{open}</span>
      </>
    );
  if (id !== 'checks' || findings === 0) return label;
  return (
    <>
      {label} <span className={`figures ${grave ? 'text-danger' : ''}`}>{findings}</span>
    </>
  );
}
