'use client';

import { useMemo, useRef, useState } from 'react';
import { useChartSvg } from '#components/charts/use-chart-svg.ts';
import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { axisStart, causeSteps, type Parts, type WaterfallStep, waterfall } from '#lib/core/comparison/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { amountText, differenceText } from './amount-words.ts';
import type { ChangeRow } from './change-rows.ts';

const HEIGHT = 28;

type Props = {
  before: { label: string; amount: Fen };
  after: { label: string; amount: Fen };
  parts: Parts;
  groups: readonly ChangeRow[];
  /** What the groups are, as people call them. */
  grouping: string;
  measure: TableMeasure;
};

/** The way from the base to the budget as a picture, by causes or by groups, with the same as a table beside it. */
export function WaterfallChart({ before, after, parts, groups, grouping, measure }: Props) {
  const [view, setView] = useState<'causes' | 'groups'>('causes');
  const causes = causeSteps(parts);
  const shown = causes.length === 0 ? 'groups' : view;
  const key = JSON.stringify([before, after, shown === 'causes' ? causes : groups.map(({ id }) => id)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that the picture is made of
  const steps = useMemo(() => {
    const own = groups.map(({ name, difference }) => ({ label: name, amount: difference }));
    return waterfall({ before, after, steps: shown === 'causes' ? causes : own });
  }, [key]);
  const views = [
    { value: 'causes', label: '按原因' },
    { value: 'groups', label: `按${grouping}` },
  ] as const;
  return (
    <figure className="min-w-0">
      <figcaption className="flex flex-wrap items-center gap-2 pb-2">
        <span className="mr-auto font-medium">
          从{before.label}到{after.label}
        </span>
        {causes.length > 0 && <Choice label="瀑布图怎样分" value={shown} options={views} onChange={setView} />}
      </figcaption>
      <Picture key={steps.length} steps={steps} />
      {axisStart(steps) > 0 && <p className="text-grid text-muted">单位：万元。为看清增减，横轴不从零起。</p>}
      <StepTable steps={steps} measure={measure} />
    </figure>
  );
}

function Picture({ steps }: { steps: readonly WaterfallStep[] }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => ({ steps }), [steps]);
  useChartSvg({ box, drawn });
  return (
    <div
      ref={box}
      aria-hidden="true"
      className="min-w-0 overflow-hidden"
      style={{ minHeight: steps.length * HEIGHT + 8 }}
    />
  );
}

function StepTable({ steps, measure }: { steps: readonly WaterfallStep[]; measure: TableMeasure }) {
  return (
    <details className="pt-2 text-grid">
      <summary className="cursor-pointer text-accent">看数字表</summary>
      <table className="figures mt-1 w-full border-collapse">
        <caption className="sr-only">瀑布图的数字</caption>
        <tbody>
          {steps.map(({ label, kind, amount, start, end }) => (
            <tr key={`${label} ${start} ${end}`} className={kind === 'whole' ? 'font-medium' : ''}>
              <th scope="row" className="border-b border-line px-2 py-1 text-left font-normal">
                {label}
              </th>
              <td className={`border-b border-line px-2 py-1 text-right ${kind === 'less' ? 'text-danger' : ''}`}>
                {kind === 'whole' ? amountText(amount, measure) : differenceText(amount, measure)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
