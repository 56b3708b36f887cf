'use client';

import { useLiveValue, useReportWanted } from '#components/live/use-live.ts';
import type { Block } from '#lib/core/disclosure/index.ts';
import { DocumentSection } from '../document-section.tsx';

/** Lines of 项目资金来源 by the key that the printed form's data has them under; a district has some of them. */
const SOURCES: readonly { id: string; label: string; part?: true }[] = [
  { id: 'total', label: '合计' },
  { id: 'general', label: '一般公共预算财政拨款' },
  { id: 'generalCurrent', label: '其中：申请当年预算拨款', part: true },
  { id: 'govfund', label: '政府性基金预算财政拨款' },
  { id: 'statecapital', label: '国有资本经营预算财政拨款' },
  { id: 'other', label: '其他资金' },
  { id: 'fiscalAccount', label: '财政专户管理资金' },
  { id: 'unit', label: '单位资金' },
  { id: 'carryover', label: '其中：使用上年度财政拨款结转', part: true },
];

/** 项目资金来源 as the form will print it, in 万元: it follows from the lines. */
export function ProjectSources({ code }: { code: string }) {
  useReportWanted();
  const block = useLiveValue((state) => state.report?.blocks[`project-performance/${code}`]);
  const known = useLiveValue((state) => state.report !== undefined);
  const sources = sourcesOf(block);
  return (
    <DocumentSection id="sources" title="项目资金来源" hint="按支出明细计算，单位：万元">
      {sources === undefined ? (
        <p className="text-muted">{known ? '填写支出明细后列出' : '正在计算…'}</p>
      ) : (
        <dl className="max-w-xl">
          {SOURCES.filter(({ id }) => sources[id] !== undefined).map(({ id, label, part }) => (
            <div key={id} className="flex justify-between gap-x-6 border-b border-line py-1">
              <dt className={`${part ? 'pl-4 text-muted' : ''} ${id === 'total' ? 'font-medium' : ''}`}>{label}</dt>
              <dd
                key={sources[id]}
                className={`flash figures text-right ${sources[id] === '0.00' ? 'text-muted' : ''} ${id === 'total' ? 'font-medium' : ''}`}
              >
                {sources[id]}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </DocumentSection>
  );
}

/** The amounts by source of a printed project form; nothing where the project is in no form yet. */
function sourcesOf(block: Block | undefined): Readonly<Record<string, string>> | undefined {
  if (block?.kind !== 'form') return undefined;
  const { sources } = block.data;
  return typeof sources === 'object' && sources !== null ? (sources as Record<string, string>) : undefined;
}
