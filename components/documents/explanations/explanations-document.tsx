'use client';

import dynamic from 'next/dynamic';
import type { FormStore } from '#components/draft/form-store.ts';
import { useReportWanted } from '#components/live/use-live.ts';
import { DocumentSection } from '../document-section.tsx';
import { Later } from '../later.tsx';
import { ReasonLine } from './reason-line.tsx';
import { REASON_GROUPS } from './reasons.ts';
import { UnitNotes } from './unit-notes.tsx';

const FunctionReasonsGrid = dynamic(
  () => import('#components/entry/grids/function-reasons-grid.tsx').then((m) => m.FunctionReasonsGrid),
  { loading: () => <p className="text-muted">正在打开…</p> },
);

/** 增减变化原因: a reason for each change that the report states. */
export function ExplanationsDocument({ store }: { store: FormStore }) {
  useReportWanted();
  return (
    <>
      {REASON_GROUPS.map(({ id, title, reasons }) => (
        <DocumentSection
          key={id}
          id={id}
          title={title}
          hint={id === 'totals' ? '接在“主要是”后面，不写数字' : undefined}
        >
          {reasons.map((reason) => (
            <ReasonLine key={reason.field} store={store} reason={reason}>
              {reason.notes === undefined ? null : <UnitNotes store={store} part={reason.notes} />}
            </ReasonLine>
          ))}
        </DocumentSection>
      ))}
      <DocumentSection id="functions" title="按功能科目" hint="有变化的项级科目逐项写">
        <Later>
          <FunctionReasonsGrid store={store} />
        </Later>
      </DocumentSection>
    </>
  );
}
