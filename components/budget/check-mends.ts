import { useState } from 'react';
import type { Finding } from '#lib/core/checks/index.ts';
import type { Mend } from '#lib/core/mends/index.ts';

/** What the findings of a page can be mended by: the mend of a finding by its key, and how it is made. */
export type CheckMends = {
  offers: ReadonlyMap<string, Mend>;
  /** @returns how it is taken back */
  make: (mend: Mend) => () => void;
};

/** A finding as the page and the forms both know it. */
export function findingKey({ rule = '', message }: { rule?: string; message: string }): string {
  return `${rule} ${message}`;
}

/** What was mended on a page that still shows the findings as they were: what each did, and how it is taken back. */
export function useMade() {
  const [mends, setMends] = useState<CheckMends>();
  const [made, setMade] = useState<ReadonlyMap<string, { label: string; undo: () => void }>>(new Map());
  const change = (key: string, to: { label: string; undo: () => void } | undefined) => {
    const next = new Map(made);
    if (to === undefined) next.delete(key);
    else next.set(key, to);
    setMade(next);
  };
  return {
    setMends,
    offerOf: (finding: Finding): Mend | undefined => mends?.offers.get(findingKey(finding)),
    /** Only the last can be taken back: what came after it may stand on it. */
    madeOf: (finding: Finding) => {
      const key = findingKey(finding);
      const done = made.get(key);
      return done && { label: done.label, isLast: [...made.keys()].at(-1) === key };
    },
    make: (finding: Finding, mend: Mend) => {
      const undo = mends?.make(mend);
      if (undo !== undefined) change(findingKey(finding), { label: mend.label, undo });
    },
    takeBack: (finding: Finding) => {
      made.get(findingKey(finding))?.undo();
      change(findingKey(finding), undefined);
    },
  };
}
