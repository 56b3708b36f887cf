import { useRef, useState } from 'react';
import type { YearServer } from './year-server.ts';

/** What became of a department: its budget was made, or why not. */
export type Outcome = { made: string } | { failed: string };

/** How far opening many departments has come. */
export type OpeningRun = {
  outcomes: ReadonlyMap<string, Outcome>;
  /** Department that is being opened; absent while nothing runs. */
  current?: string;
  done: number;
  total: number;
  start: (departments: readonly string[]) => Promise<void>;
  stop: () => void;
};

/**
 * Opens departments one after the other: each is a transaction of its own, so that one that fails costs no other, and who
 * stops or leaves finds all that is made.
 */
export function useOpeningRun({ server, onEnd }: { server: YearServer; onEnd: () => void }): OpeningRun {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [running, setRunning] = useState<{ current: string; done: number; total: number }>();
  const stopped = useRef(false);
  const start = async (departments: readonly string[]) => {
    stopped.current = false;
    for (const [done, current] of departments.entries()) {
      if (stopped.current) break;
      setRunning({ current, done, total: departments.length });
      const answer = await server.openBudget(current);
      const outcome: Outcome =
        'value' in answer
          ? { made: `已新建：单位 ${answer.value.units} 个，项目 ${answer.value.projects} 个` }
          : { failed: answer.trouble.message };
      setOutcomes((known) => new Map(known).set(current, outcome));
    }
    setRunning(undefined);
    onEnd();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { outcomes, done: 0, total: 0, ...running, start, stop };
}
