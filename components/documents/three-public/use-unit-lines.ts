'use client';

import { useEffect, useState } from 'react';
import { useExplain, useLiveValue, useReportWanted } from '#components/live/use-live.ts';

/** A line behind “三公”经费, as the report counts it. `amount` is 分. */
export type ThreePublicLine = { unit: string; economic: string; amount: number };

/** The lines that the report counts as “三公”经费, asked for again with each report; nothing until they are there. */
export function useThreePublicLines(): readonly ThreePublicLine[] | undefined {
  useReportWanted();
  const version = useLiveValue((state) => state.report?.version);
  const explain = useExplain();
  const [lines, setLines] = useState<readonly ThreePublicLine[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with each report; `explain` is new each time.
  useEffect(() => {
    if (version === undefined) return;
    let wanted = true;
    explain({ table: 'three-public', row: 'total', column: 'total' }).then(
      (found) => {
        if (wanted)
          setLines(
            found.lines.map(({ unit, economic, amount }) => ({
              unit: unit.code,
              economic: economic?.code ?? '',
              amount,
            })),
          );
      },
      () => {
        // The live derivation was ended while it was asked: the next report asks again.
      },
    );
    return () => {
      wanted = false;
    };
  }, [version]);
  return lines;
}
