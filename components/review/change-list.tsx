'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import { CAUSE_IDS, CAUSES, type Parts } from '#lib/core/comparison/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { amountText, differenceText, shareText } from './amount-words.ts';
import type { ChangeAct, ChangeTarget } from './change-dialogs.tsx';
import type { ChangeRow } from './change-rows.ts';
import { LineButtons } from './line-buttons.tsx';

type Props = {
  budget: BudgetKey;
  rows: readonly ChangeRow[];
  /** What stands in the first column, and what the two amounts are. */
  heads: { name: string; before: string; after: string };
  measure: TableMeasure;
  /** Cells of lines by their ids. */
  places: Readonly<Record<string, FormPlace>>;
  /** Whether groups are units: then a remark on one is its unit's. */
  units: boolean;
  /** Tells what somebody is at. */
  onAt: (target: ChangeTarget) => void;
  /** Does something about a change; cutting is offered where it may be. */
  onAct: (act: ChangeAct) => void;
  mayCut: (target: ChangeTarget | undefined) => boolean;
};

const CELL = 'border-b border-line px-2 py-1.5 align-top max-md:block max-md:border-0 max-md:py-0.5';
const FIGURES = `${CELL} figures whitespace-nowrap md:text-right`;

/** What differs, one row a group; a group opens to its lines. */
export function ChangeList({ heads, measure, rows, ...rest }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <table className="w-full border-t border-line text-left text-grid max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          {[heads.name, heads.before, heads.after, '增减', '增减 %', '原因'].map((label, at) => (
            <th
              key={label}
              scope="col"
              className={`border-b border-line-strong px-2 py-1.5 font-medium text-muted ${at > 0 && at < 5 ? 'text-right' : ''}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.flatMap((row) => [
          <Row
            key={row.id}
            row={row}
            open={open.has(row.id)}
            onToggle={() => toggle(row.id)}
            {...{ heads, measure }}
            {...rest}
          />,
          ...(open.has(row.id)
            ? row.lines.map((line) => (
                <Row key={`${row.id} ${line.id}`} row={line} under {...{ heads, measure }} {...rest} />
              ))
            : []),
        ])}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'rows'> & { row: ChangeRow; open?: boolean; onToggle?: () => void; under?: boolean };

function Row({ row, heads, measure, open, onToggle, under = false, ...rest }: RowProps) {
  const { budget, places, units, onAt, onAct, mayCut } = rest;
  const place = under ? places[row.id] : undefined;
  const target: ChangeTarget = {
    words: row.hint === '' ? row.name : `${row.name}（${row.hint}）`,
    amount: row.after,
    ...(place === undefined ? {} : { place, cuttable: true }),
    ...(!under && units ? { unit: row.id } : {}),
  };
  return (
    <tr
      className={`max-md:block max-md:border-b max-md:border-line max-md:py-2 focus-within:bg-accent-soft ${under ? '' : 'bg-surface'}`}
      onFocus={() => onAt(target)}
    >
      <th scope="row" className={`${CELL} font-normal ${under ? 'md:pl-8' : ''}`}>
        <Name row={row} open={open} onToggle={row.lines.length === 0 ? undefined : onToggle} />
        {place !== undefined && (
          <span className="ml-2">
            <LineButtons budget={budget} target={target} onAct={onAct} mayCut={mayCut} />
          </span>
        )}
        {row.basis !== undefined && <Basis basis={row.basis} row={row} />}
      </th>
      <td className={FIGURES}>
        <span className="text-muted md:hidden">{heads.before} </span>
        {amountText(row.before, measure)}
      </td>
      <td className={FIGURES}>
        <span className="text-muted md:hidden">{heads.after} </span>
        {amountText(row.after, measure)}
      </td>
      <td className={`${FIGURES} ${row.difference < 0 ? 'text-danger' : ''}`}>
        <span className="text-muted md:hidden">增减 </span>
        {differenceText(row.difference, measure)}
      </td>
      <td className={FIGURES}>{shareText(row)}</td>
      <td className={`${CELL} figures`}>
        <PartsText parts={row.parts} measure={measure} />
      </td>
    </tr>
  );
}

function Name({
  row,
  open,
  onToggle,
}: {
  row: ChangeRow;
  open: boolean | undefined;
  onToggle: (() => void) | undefined;
}) {
  const words = (
    <>
      {row.name} {row.hint !== '' && <span className="text-muted">{row.hint}</span>}
    </>
  );
  if (onToggle === undefined)
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: J and K lead from change to change, and C and E act on the one at hand.
      <span data-change="" tabIndex={0} className="-outline-offset-2">
        {words}
      </span>
    );
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      data-change=""
      aria-expanded={open}
      onClick={onToggle}
      className="text-left hover:text-accent"
    >
      <Sign size={14} aria-hidden="true" className="mr-1 inline" />
      {words}
    </button>
  );
}

function Basis({ basis: { before, after }, row }: { basis: { before: string; after: string }; row: ChangeRow }) {
  if (before === after || row.before === 0) return <span className="block text-muted">{after}</span>;
  if (row.after === 0) return <span className="block text-muted">{before}</span>;
  return (
    <span className="block text-muted">
      {before === '' ? '没有写测算依据' : before} → {after === '' ? '没有写测算依据' : after}
    </span>
  );
}

/** A difference by its causes, in words. */
export function PartsText({ parts, measure }: { parts: Parts; measure: TableMeasure }) {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {CAUSE_IDS.flatMap((cause) => {
        const part = parts[cause];
        return part === undefined
          ? []
          : [<li key={cause} className="whitespace-nowrap">{`${CAUSES[cause]} ${differenceText(part, measure)}`}</li>];
      })}
    </ul>
  );
}
