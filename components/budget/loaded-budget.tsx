'use client';

import { Tabs } from '@base-ui/react/tabs';
import { type KeyboardEvent, useState } from 'react';
import { useTableMeasure } from '#components/disclosure/table-measure.tsx';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { BudgetView } from '#lib/core/screen/index.ts';
import { BudgetNav, tabsOf } from './budget-nav.tsx';
import { BudgetPanels, type Selection, type SheetPlace } from './budget-panels.tsx';
import { BudgetTotals } from './budget-totals.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { useTab } from './tab-address.ts';

type LoadedProps = {
  address: string;
  view: BudgetView;
  rounding: RoundingMode;
  onRounding: (rounding: RoundingMode) => void;
  /** Within another screen, which has its own main part and its own sums. */
  within: boolean;
};

/** A budget at hand: what there is on the left, the chosen sheet, and on the right what a figure is made of. */
export function LoadedBudget({ address, view, rounding, onRounding, within }: LoadedProps) {
  const Part = within ? 'div' : 'main';
  const tabs = tabsOf(view);
  const [tab, setTab] = useTab(tabs.map(({ id }) => id));
  const [measure, setMeasure] = useTableMeasure();
  const [selection, setSelection] = useState<Selection>();
  const go = (place: SheetPlace) => {
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
        <Part className="flex min-h-0 min-w-0 flex-1 flex-col">
          {view.partOf !== undefined && (
            <p className="border-b border-line bg-warning-soft px-4 py-1.5 text-warning">
              这里只有本单位（{view.partOf}）的数据，不是全部门的合计。
            </p>
          )}
          <BudgetPanels
            {...{ address, view, rounding, onRounding, measure, selection }}
            onMeasure={setMeasure}
            onSelect={setSelection}
            onGo={go}
          />
        </Part>
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
      {!within && <BudgetTotals view={view} measure={measure} onChecks={() => setTab('checks')} />}
    </div>
  );
}
