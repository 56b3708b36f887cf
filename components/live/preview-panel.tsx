'use client';

import { useMemo, useRef, useState } from 'react';
import { MeasuredTable } from '#components/disclosure/measured-table.tsx';
import { Narrative } from '#components/disclosure/narrative.tsx';
import { PrintedFormGrid } from '#components/disclosure/printed-form.tsx';
import { TableMeasureChoice, useTableMeasure } from '#components/disclosure/table-measure.tsx';
import type { CellReference, Part } from '#lib/core/disclosure/index.ts';
import type { FormKey, FormPlace } from '#lib/core/forms/index.ts';
import { affectedFirst, sectionOf, type Viewable, viewables } from './affected.ts';
import { CellLines } from './cell-lines.tsx';
import { useFlash } from './flash.ts';
import type { LiveReport } from './live-state.ts';
import { useLiveValue, useReportWanted } from './use-live.ts';

type Props = {
  /** The form that is open: what it feeds is offered first. */
  here: FormKey | undefined;
  /** Goes to the form cell that a figure was entered in. */
  onJump: (place: FormPlace) => void;
  /** What a form is called, such as “人员经费 215001”. */
  titleOf: (key: FormKey) => string;
};

/** 预览: a table or some sentences of the report as they are now, while the forms are filled. Fills its box. */
export function PreviewPanel({ here, onJump, titleOf }: Props) {
  useReportWanted();
  const report = useLiveValue((state) => state.report);
  const failed = useLiveValue((state) => state.status === 'failed');
  const [chosen, setChosen] = useState<string>();
  const [cell, setCell] = useState<CellReference>();
  if (report === undefined)
    return (
      <p className="p-4 text-muted" aria-busy={!failed}>
        {failed ? '预览没有算出来，请刷新本页。已填写的内容不受影响。' : '正在生成预览…'}
      </p>
    );
  const all = viewables(report);
  const offered = affectedFirst({ all, here });
  const shown = all.find(({ key }) => key === chosen) ?? offered.affected[0] ?? all[0];
  if (shown === undefined) return <p className="p-4 text-muted">还没有可以预览的表，填写后在这里显示。</p>;
  const choose = (key: string) => {
    setChosen(key);
    setCell(undefined);
  };
  return (
    <section aria-label="预览" className="flex h-full min-h-0 flex-col">
      <Chooser offered={offered} shown={shown} onChoose={choose} />
      <Shown report={report} shown={shown} cell={cell} onCell={setCell} />
      {cell && (
        <CellLines report={report} cell={cell} titleOf={titleOf} onJump={onJump} onClose={() => setCell(undefined)} />
      )}
    </section>
  );
}

function Chooser(props: {
  offered: { affected: Viewable[]; others: Viewable[] };
  shown: Viewable;
  onChoose: (key: string) => void;
}) {
  const { offered, shown, onChoose } = props;
  const [measure, setMeasure] = useTableMeasure();
  const partOf = useLiveValue((state) => state.partOf);
  const options = (list: Viewable[]) =>
    list.map(({ key, label }) => (
      <option key={key} value={key}>
        {label}
      </option>
    ));
  return (
    <header className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
      <select
        aria-label="预览哪一张表或哪一段文字"
        value={shown.key}
        onChange={(event) => onChoose(event.target.value)}
        className="h-8 min-w-0 flex-1 rounded-sm border border-line bg-surface px-2"
      >
        {offered.affected.length > 0 && <optgroup label="与本表有关">{options(offered.affected)}</optgroup>}
        <optgroup label={offered.affected.length > 0 ? '其他' : '全部'}>{options(offered.others)}</optgroup>
      </select>
      {shown.kind === 'sheet' && <TableMeasureChoice measure={measure} onChange={setMeasure} />}
      {partOf !== undefined && <p className="w-full text-muted">只含单位 {partOf} 的部分。</p>}
    </header>
  );
}

function Shown(props: {
  report: LiveReport;
  shown: Viewable;
  cell: CellReference | undefined;
  onCell: (cell: CellReference) => void;
}) {
  const { report, shown, cell, onCell } = props;
  const box = useRef<HTMLDivElement>(null);
  const [measure] = useTableMeasure();
  const [figure, setFigure] = useState<string>();
  const block = shown.kind === 'sheet' ? report.blocks[shown.key] : undefined;
  useFlash({ box, report, table: block?.kind === 'table' ? block.id : undefined });
  const parts = useMemo(
    () => (shown.kind === 'sentences' ? spoken(report, sectionOf(shown.key)) : []),
    [report, shown],
  );
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the panel scrolls here, also by keys.
      tabIndex={0}
      aria-label={shown.label}
      data-narrow
      className="min-h-0 flex-1 overflow-auto p-3 -outline-offset-2"
    >
      {block?.kind === 'table' && (
        <>
          <p className="pb-2 text-muted">{block.owner}</p>
          <MeasuredTable
            table={block}
            exact={report.exact[block.id]}
            measure={measure}
            selected={cell?.table === block.id ? cell : undefined}
            onSelect={({ row, column }) => onCell({ table: block.id, row, column })}
          />
        </>
      )}
      {block?.kind === 'form' && <PrintedFormGrid form={block} />}
      {parts.length > 0 && (
        <Narrative
          parts={parts}
          selected={cell === undefined ? undefined : figure}
          onFigure={(asked) => {
            setFigure(asked.figure);
            onCell(asked.cell);
          }}
        />
      )}
    </section>
  );
}

/** One section of the report as a part of its own, as `Narrative` takes it. */
function spoken(report: LiveReport, id: string): Part[] {
  return report.sections
    .filter((section) => section.id === id)
    .map(({ part, number, title, blocks }) => ({
      id: part,
      kind: 'part',
      number,
      title,
      sections: [
        {
          id,
          number: '',
          title: '',
          blocks: blocks.flatMap((key) => (report.blocks[key] ? [report.blocks[key]] : [])),
        },
      ],
    }));
}
