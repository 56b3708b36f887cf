'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Choice } from '#components/ui/choice.tsx';
import { formatWanyuan, separateThousands } from '#lib/core/money/index.ts';
import type { YearComparison, YearPair } from '#lib/core/totals/index.ts';
import { useChartSvg } from './use-chart-svg.ts';

const VIEWS = [
  { value: 'functions', label: '按功能分类' },
  { value: 'parts', label: '按支出结构' },
] as const;

/** This year beside last year: the picture, and the same as a table. */
export function YearComparisonChart({ comparison }: { comparison: YearComparison }) {
  const [view, setView] = useState<'functions' | 'parts'>('functions');
  const box = useRef<HTMLDivElement>(null);
  const shown = comparison.parts.length === 0 ? 'functions' : view;
  const pairs = comparison[shown];
  const { previousYear, currentYear } = comparison;
  const drawn = useMemo(() => ({ pairs }), [pairs]);
  useChartSvg({ box, drawn });
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center justify-between gap-2 pb-2">
        <span className="flex items-center gap-4 text-muted">
          <Key colour="bg-line-strong">{previousYear} 年</Key>
          <Key colour="bg-accent">{currentYear} 年</Key>
          <span>单位：万元</span>
        </span>
        {comparison.parts.length > 0 && <Choice label="怎样分" value={shown} options={VIEWS} onChange={setView} />}
      </figcaption>
      <div className="grid gap-6 xl:grid-cols-2">
        <div
          ref={box}
          aria-hidden="true"
          className="min-w-0 overflow-hidden"
          style={{ minHeight: pairs.length * 44 + 8 }}
        />
        <ComparisonTable pairs={[...pairs, comparison.total]} years={[previousYear, currentYear]} />
      </div>
    </figure>
  );
}

function Key({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden="true" className={`size-3 ${colour}`} />
      {children}
    </span>
  );
}

function ComparisonTable({ pairs, years }: { pairs: readonly YearPair[]; years: readonly [number, number] }) {
  const line = 'border-b border-line px-2 py-1';
  const cell = `${line} text-right whitespace-nowrap`;
  const signed = (pair: YearPair) => (pair.change < 0 ? 'text-danger' : '');
  return (
    <table className="figures h-fit w-full border-collapse text-grid">
      <thead>
        <tr className="text-muted">
          <th scope="col" className={`${line} text-left font-normal`}>
            项目
          </th>
          {[...years.map((year) => `${year} 年`), '增减', '增减 %'].map((label) => (
            <th key={label} scope="col" className={`${cell} font-normal`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.id} className={pair.id === 'total' ? 'font-semibold' : ''}>
            <th scope="row" className={`${line} text-left ${pair.id === 'total' ? '' : 'font-normal'}`}>
              {pair.label}
            </th>
            <td className={cell}>{wanyuan(pair.previous)}</td>
            <td className={cell}>{wanyuan(pair.current)}</td>
            <td className={`${cell} ${signed(pair)}`}>{wanyuan(pair.change)}</td>
            <td className={`${cell} ${signed(pair)}`}>{pair.percent ?? (pair.current === 0 ? '' : '新增')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wanyuan(amount: YearPair['current']): string {
  return separateThousands(formatWanyuan(amount));
}
