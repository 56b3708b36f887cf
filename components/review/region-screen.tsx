'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { stateLine } from '#components/budget/state-line.ts';
import { type TableMeasure, TableMeasureChoice, useTableMeasure } from '#components/disclosure/table-measure.tsx';
import { reviewPath } from '#components/shell/addresses.ts';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import type { AgainstEnvelope } from '#lib/core/comparison/index.ts';
import type { RegionDepartment, RegionView, StateCounts } from '#lib/core/screen/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import { amountText, differenceText } from './amount-words.ts';
import { nameOfKey } from './queue-order.ts';

const CELL = 'border-b border-line px-2 py-1.5';
const FIGURES = `${CELL} figures text-right whitespace-nowrap`;

/** How far sections and departments have come, and what the region comes to beside its control figures. */
export function RegionScreen({ view }: { view: RegionView }) {
  const [measure, setMeasure] = useTableMeasure();
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 pb-3">
        <Counts counts={view.counts} />
        <span className="ml-auto">
          <TableMeasureChoice measure={measure} onChange={setMeasure} />
        </span>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Block title="按资金性质">
          <SumTable
            head="资金性质"
            rows={view.funds.map((fund) => ({ id: fund.name, ...fund }))}
            total={view.total}
            measure={measure}
          />
        </Block>
        <Block title="按功能分类">
          <ClassTable view={view} measure={measure} />
        </Block>
      </div>
      {view.sections.map(({ code, name, counts, sums, departments }) => (
        <Block key={code} title={name} about={<Counts counts={counts} />}>
          <DepartmentTable departments={departments} sums={sums} measure={measure} />
        </Block>
      ))}
    </>
  );
}

function Block({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0 pt-3">
      <header className="flex flex-wrap items-baseline gap-x-4 pb-1">
        <h2 className="font-medium">{title}</h2>
        {about}
      </header>
      <ScrollingBox label={`${title}的表`}>{children}</ScrollingBox>
    </section>
  );
}

function Counts({ counts: { states, late, all } }: { counts: StateCounts }) {
  return (
    <p className="flex flex-wrap gap-x-4 text-muted">
      <span>{all} 个部门</span>
      {states.map(({ state, count }) => (
        <span key={state}>
          {STATES[state]} <span className="figures text-ink">{count}</span>
        </span>
      ))}
      {late > 0 && <span className="text-danger">逾期 {late}</span>}
    </p>
  );
}

function Heads({ heads }: { heads: readonly (readonly [string, boolean])[] }) {
  return (
    <thead>
      <tr>
        {heads.map(([label, figures]) => (
          <th
            key={label}
            scope="col"
            className={`border-b border-line-strong px-2 py-1.5 font-medium whitespace-nowrap text-muted ${figures ? 'text-right' : ''}`}
          >
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const ENVELOPE = [
  ['支出总计', true],
  ['控制数', true],
  ['本年申报', true],
  ['超控制数', true],
] as const;

function EnvelopeCells({ sums, measure }: { sums: AgainstEnvelope; measure: TableMeasure }) {
  const { amount, envelope, asked, over } = sums;
  return (
    <>
      <td className={FIGURES}>{amountText(amount, measure)}</td>
      <td className={FIGURES}>{envelope === undefined ? '没有下达' : amountText(envelope, measure)}</td>
      <td className={FIGURES}>{asked === undefined ? '' : amountText(asked, measure)}</td>
      <td className={`${FIGURES} ${(over ?? 0) > 0 ? 'font-medium text-danger' : ''}`}>
        {over === undefined ? '' : differenceText(over, measure)}
      </td>
    </>
  );
}

type Row = AgainstEnvelope & { id: string; name: string };

function SumTable(props: { head: string; rows: readonly Row[]; total: AgainstEnvelope; measure: TableMeasure }) {
  const { head, rows, total, measure } = props;
  return (
    <table className="w-full border-t border-line text-left text-grid">
      <Heads heads={[[head, false], ...ENVELOPE]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={`${CELL} font-normal`}>
              {row.name}
            </th>
            <EnvelopeCells sums={row} measure={measure} />
          </tr>
        ))}
        <tr className="font-semibold">
          <th scope="row" className={CELL}>
            合计
          </th>
          <EnvelopeCells sums={total} measure={measure} />
        </tr>
      </tbody>
    </table>
  );
}

function ClassTable({ view: { classes, total }, measure }: { view: RegionView; measure: TableMeasure }) {
  const heads = [
    ['类', false],
    ['支出总计', true],
  ] as const;
  return (
    <table className="w-full border-t border-line text-left text-grid">
      <Heads heads={heads} />
      <tbody>
        {classes.map(({ code, name, amount }) => (
          <tr key={code}>
            <th scope="row" className={`${CELL} font-normal`}>
              <span className="figures text-muted">{code}</span> {name}
            </th>
            <td className={FIGURES}>{amountText(amount, measure)}</td>
          </tr>
        ))}
        <tr className="font-semibold">
          <th scope="row" className={CELL}>
            合计
          </th>
          <td className={FIGURES}>{amountText(total.amount, measure)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function DepartmentTable(props: {
  departments: readonly RegionDepartment[];
  sums: AgainstEnvelope;
  measure: TableMeasure;
}) {
  const { departments, sums, measure } = props;
  const heads = [['部门', false], ['状态', false], ['单位', true], ['期限', false], ...ENVELOPE] as const;
  return (
    <table className="w-full border-t border-line text-left text-grid">
      <Heads heads={heads} />
      <tbody>
        {departments.map((entry) => (
          <tr key={nameOfKey(entry.key)} className="bg-surface hover:bg-accent-soft">
            <th scope="row" className={`${CELL} min-w-40 font-normal`}>
              <Link href={reviewPath(entry.key)} prefetch={false} className="text-accent underline underline-offset-4">
                {entry.departmentName}
              </Link>
            </th>
            <td className={`${CELL} whitespace-nowrap`}>{stateLine(entry)}</td>
            <td className={FIGURES}>
              {entry.units.in}/{entry.units.all}
            </td>
            <td className={`${CELL} whitespace-nowrap ${(entry.daysLeft ?? 0) < 0 ? 'text-danger' : ''}`}>
              {dueText(entry.daysLeft)}
            </td>
            <EnvelopeCells sums={entry.sums} measure={measure} />
          </tr>
        ))}
        <tr className="font-semibold">
          <th scope="row" colSpan={4} className={CELL}>
            小计
          </th>
          <EnvelopeCells sums={sums} measure={measure} />
        </tr>
      </tbody>
    </table>
  );
}

function dueText(daysLeft: number | undefined): string {
  if (daysLeft === undefined) return '';
  return daysLeft < 0 ? `逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天`;
}
