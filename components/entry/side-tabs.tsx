'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { useRemembered } from '#components/ui/remembered.ts';

/** What the side panel can show, in its order. */
export const TABS = [
  { id: 'preview', label: '预览' },
  { id: 'checks', label: '检查' },
  { id: 'history', label: '历史' },
] as const;

/** What the side panel shows; `closed` where it is away. */
type PanelTab = (typeof TABS)[number]['id'] | 'closed';

/** What this person last had open at the side. */
export function useSidePanel() {
  return useRemembered<PanelTab>({ key: 'entry panel', values: ['closed', 'preview', 'checks', 'history'] });
}

/** A tab's name; that of the checks says how many findings there are. */
export function TabLabel({ id, label }: { id: string; label: string }) {
  const findings = useLiveValue((state) => state.findings.length);
  const grave = useLiveValue((state) => state.findings.some(({ kind }) => kind === 'blocks'));
  if (id !== 'checks' || findings === 0) return label;
  return (
    <>
      {label} <span className={`figures ${grave ? 'text-danger' : ''}`}>{findings}</span>
    </>
  );
}
