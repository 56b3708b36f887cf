'use client';

import { Tabs } from '@base-ui/react/tabs';
import { type KeyboardEvent, useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import { BudgetNav, tabsOf } from './budget-nav.tsx';
import { BudgetTotals } from './budget-totals.tsx';
import type { BudgetView } from './budget-view.ts';
import { ChecksTab } from './checks-tab.tsx';
import { useJson } from './json-source.ts';
import { LinesPanel } from './lines-panel.tsx';
import { NarrativeTab } from './narrative-tab.tsx';
import type { CellKey } from './places.ts';
import { sheetsOf } from './places.ts';
import { useMeasure } from './remembered-measure.ts';
import { ReportTab } from './report-tab.tsx';
import { SheetTab } from './sheet-tab.tsx';
import { useTab } from './tab-address.ts';

type Selection = { cell: CellKey; figure?: string };

/** The work on one budget: its tables and forms, its sentences, its report, what was found; on the right what a figure is made of. */
export function BudgetScreen({ address }: { address: string }) {
  const [rounding, setRounding] = useState<RoundingMode>('exact');
  const loaded = useJson<BudgetView>(`${address}/view?rounding=${rounding}`);
  const [shown, setShown] = useState<BudgetView>();
  if (loaded.state === 'ready' && loaded.value !== shown) setShown(loaded.value);
  if (loaded.state === 'failed')
    return (
      <main className="p-4">
        <Notice tone="error">
          {loaded.message}
          {loaded.signedOut && (
            <a href="/sign-in" className="ml-2 underline underline-offset-4">
              重新登录
            </a>
          )}
        </Notice>
      </main>
    );
  if (!shown)
    return (
      <main className="p-4 text-muted" aria-busy="true">
        正在取预算数据…
      </main>
    );
  return <LoadedScreen address={address} view={shown} rounding={rounding} onRounding={setRounding} />;
}

type LoadedProps = {
  address: string;
  view: BudgetView;
  rounding: RoundingMode;
  onRounding: (rounding: RoundingMode) => void;
};

function LoadedScreen({ address, view, rounding, onRounding }: LoadedProps) {
  const tabs = tabsOf(view);
  const [tab, setTab] = useTab(tabs.map(({ id }) => id));
  const [measure, setMeasure] = useMeasure();
  const [selection, setSelection] = useState<Selection>();
  const go = (place: { table: string; row?: string | undefined; column?: string | undefined }) => {
    const column = place.column ?? view.exact[place.table]?.columns[0];
    setTab(place.table);
    if (place.row !== undefined && column !== undefined)
      setSelection({ cell: { table: place.table, row: place.row, column } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selection) setSelection(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from wherever the focus is.
    <div className="relative flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      <Tabs.Root
        value={tab}
        onValueChange={(value) => setTab(String(value))}
        orientation="vertical"
        className="flex min-h-0 flex-1 max-md:flex-col"
      >
        <BudgetNav tabs={tabs} tab={tab} onTab={setTab} />
        <main className="flex min-h-0 min-w-0 flex-1 flex-col">
          {view.partOf !== undefined && (
            <p className="border-b border-line bg-warning-soft px-4 py-1.5 text-warning">
              这里只有本单位（{view.partOf}）的数据，不是全部门的合计。
            </p>
          )}
          {sheetsOf(view.document).map((sheet) => (
            <Tabs.Panel key={sheet.id} value={sheet.id} className="flex min-h-0 flex-1 flex-col outline-none">
              <SheetTab
                sheet={sheet}
                view={view}
                measure={measure}
                onMeasure={setMeasure}
                selected={selection?.cell.table === sheet.id ? selection.cell : undefined}
                onSelect={(cell) => setSelection({ cell: { table: sheet.id, ...cell } })}
              />
            </Tabs.Panel>
          ))}
          <Tabs.Panel value="narrative" className="min-h-0 flex-1 overflow-auto px-4 outline-none">
            <NarrativeTab
              document={view.document}
              selected={selection?.figure}
              onFigure={(chosen) => setSelection({ cell: chosen.cell, figure: chosen.figure })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="report" className="flex min-h-0 flex-1 flex-col outline-none">
            <ReportTab
              address={address}
              document={view.document}
              rounding={rounding}
              onRounding={onRounding}
              onGo={go}
            />
          </Tabs.Panel>
          <Tabs.Panel value="checks" className="min-h-0 flex-1 overflow-auto px-4 outline-none">
            <ChecksTab document={view.document} onGo={go} />
          </Tabs.Panel>
        </main>
        {selection && (
          <LinesPanel
            key={JSON.stringify(selection.cell)}
            address={address}
            document={view.document}
            cell={selection.cell}
            onGo={go}
            onClose={() => setSelection(undefined)}
          />
        )}
      </Tabs.Root>
      <BudgetTotals view={view} measure={measure} onChecks={() => setTab('checks')} />
    </div>
  );
}
