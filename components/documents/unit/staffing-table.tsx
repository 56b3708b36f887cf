'use client';

import type { ReactNode } from 'react';
import { useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import { DocumentField } from '../document-field.tsx';
import { staffingSums } from './staffing-sums.ts';

const COLUMNS = ['administrative', 'institution', 'civilService'] as const;
const CELL = 'border-b border-line px-2 py-1 align-top';
const HEAD = 'border-b border-line px-2 py-1 text-left font-normal text-muted';

/** 编制, 实有 and 离退休 in one table; what passes 编制 is marked where it stands. */
export function StaffingTable({ store }: { store: FormStore }) {
  const row = useRow(store, 'staffing');
  const sums = staffingSums((field) => row?.cells[field] ?? '');
  const cell = (field: string) => <DocumentField store={store} row="staffing" field={field} look="cell" />;
  return (
    <ScrollingBox label="人员表">
      <table className="w-full max-w-3xl min-w-xl border-t border-line">
        <thead>
          <tr>
            <th className={HEAD} scope="col">
              <span className="sr-only">人员</span>
            </th>
            {['行政', '事业', '其中参公', '合计'].map((name) => (
              <th
                key={name}
                className={`${HEAD} whitespace-nowrap ${name === '合计' ? 'w-28 text-right' : ''}`}
                scope="col"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <RowHead>编制数</RowHead>
            {COLUMNS.map((column) => (
              <td key={column} className={CELL}>
                {cell(`authorized.${column}`)}
                {column === 'civilService' && sums.partTooLarge.authorized ? <Mark>多于事业编制</Mark> : null}
              </td>
            ))}
            <Sum value={sums.authorized} />
          </tr>
          <tr>
            <RowHead>在职实有</RowHead>
            {COLUMNS.map((column) => (
              <td key={column} className={CELL}>
                {cell(`active.${column}`)}
                {sums.over[column] === undefined ? null : <Mark>超编 {sums.over[column]} 人</Mark>}
                {column === 'civilService' && sums.partTooLarge.active ? <Mark>多于事业人数</Mark> : null}
              </td>
            ))}
            <Sum value={sums.active}>
              {sums.over.total === undefined ? null : <Mark>超编 {sums.over.total} 人</Mark>}
            </Sum>
          </tr>
          <tr>
            <RowHead>离退休</RowHead>
            {(['veteran', 'ordinary'] as const).map((kind) => (
              <td key={kind} className={CELL}>
                <div className="flex items-start gap-2">
                  <span aria-hidden="true" className="leading-8 whitespace-nowrap text-muted">
                    {kind === 'veteran' ? '离休' : '退休'}
                  </span>
                  <div className="min-w-0 flex-1">{cell(`retired.${kind}`)}</div>
                </div>
              </td>
            ))}
            <td className={CELL} />
            <Sum value={sums.retired} />
          </tr>
        </tbody>
      </table>
    </ScrollingBox>
  );
}

function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className={`${CELL} leading-8 text-left font-normal whitespace-nowrap`}>
      {children}
    </th>
  );
}

function Sum({ value, children }: { value: number | undefined; children?: ReactNode }) {
  return (
    <td className={`${CELL} figures text-right leading-8 font-medium`}>
      {value ?? <span className="text-muted">—</span>}
      {children}
    </td>
  );
}

function Mark({ children }: { children: ReactNode }) {
  return <span className="block text-grid leading-5 font-normal text-warning">{children}</span>;
}
