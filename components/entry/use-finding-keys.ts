'use client';

import { useEffect, useState } from 'react';
import { nextFinding, orderedFindings } from '#components/live/next-finding.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { useEntryFocus } from './entry-focus.tsx';

/**
 * F8 and Shift+F8 go to the cell of the next and the previous finding, the open form's first.
 * @returns the finding that one was sent to last, and how another becomes it
 */
export function useFindingKeys(place: FormKey | undefined): [string | undefined, (finding: string) => void] {
  const findings = useLiveValue((state) => state.findings);
  const { goTo } = useEntryFocus();
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const { here, elsewhere } = orderedFindings({ findings, here: place });
      const next = nextFinding({
        findings: [...here, ...elsewhere],
        current,
        direction: event.shiftKey ? 'backward' : 'forward',
      });
      const to = next?.places[0];
      if (next === undefined || to === undefined) return;
      setCurrent(next.id);
      goTo(to);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [findings, place, current, goTo]);
  return [current, setCurrent];
}
