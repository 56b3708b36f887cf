'use client';

import { type ReactNode, type RefObject, useCallback, useState } from 'react';
import { type ChangeAct, ChangeDialogs, type ChangeTarget, useMayCut } from './change-dialogs.tsx';
import { moveAmong, useKeys } from './use-keys.ts';

/** What somebody is at among lines, and what is done about it. `dialogs` is to be drawn once. */
export type Acting = {
  onAt: (target: ChangeTarget) => void;
  onAct: (act: ChangeAct) => void;
  mayCut: (target: ChangeTarget | undefined) => boolean;
  dialogs: ReactNode;
};

/**
 * J and K lead from line to line, C remarks on the one at hand, E cuts it.
 * @param input.lines what is a line in the box, as a selector
 * @param input.whole what a remark is on before somebody is at a line
 */
export function useActing(input: {
  box: RefObject<HTMLElement | null>;
  lines: string;
  whole: ChangeTarget;
  /** What is shown: on something else, nobody is at a line yet. */
  at?: string;
}): Acting {
  const { box, lines, whole, at: shown = '' } = input;
  const [place, setPlace] = useState<{ shown: string; target: ChangeTarget }>();
  const at = place?.shown === shown ? place.target : undefined;
  const onAt = (target: ChangeTarget) => setPlace({ shown, target });
  const [act, setAct] = useState<ChangeAct>();
  const onAct = useCallback((doing: ChangeAct) => setAct(doing), []);
  const mayCut = useMayCut();
  useKeys({
    j: () => moveAmong({ box: box.current, of: lines, by: 1 }),
    k: () => moveAmong({ box: box.current, of: lines, by: -1 }),
    c: () => onAct({ kind: 'comment', target: at ?? whole }),
    e: () => at !== undefined && mayCut(at) && onAct({ kind: 'cut', target: at }),
  });
  const dialogs = act === undefined ? null : <ChangeDialogs act={act} onClose={() => setAct(undefined)} />;
  return { onAt, onAct, mayCut, dialogs };
}
