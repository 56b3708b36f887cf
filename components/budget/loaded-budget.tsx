'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useTableMeasure } from '#components/disclosure/table-measure.tsx';
import { budgetPath } from '#components/shell/addresses.ts';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import { type BudgetView, type NumberPlace, numberAddress } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { BudgetNav, tabsOf } from './budget-nav.tsx';
import { BudgetPanels, type SheetPlace } from './budget-panels.tsx';
import { BudgetTotals } from './budget-totals.tsx';
import { NumberPanel } from './number-panel.tsx';
import { useSelectedNumber } from './selected-number.ts';
import { useTab } from './tab-address.ts';

type LoadedProps = {
  budget: BudgetKey;
  view: BudgetView;
  rounding: RoundingMode;
  onRounding: (rounding: RoundingMode) => void;
  /** Within another screen, which has its own main part and its own sums. */
  within: boolean;
};

/** A budget at hand: what there is on the left, the chosen sheet, and on the right what a figure is made of. */
export function LoadedBudget({ budget, view, rounding, onRounding, within }: LoadedProps) {
  const address = `/api${budgetPath(budget)}`;
  const Part = within ? 'div' : 'main';
  const tabs = tabsOf(view);
  const [selection, setSelection] = useSelectedNumber({ addressed: !within });
  const [tab, setTab] = useTab({ tabs: tabs.map(({ id }) => id), first: selection && tabOfNumber(selection) });
  const [measure, setMeasure] = useTableMeasure();
  const go = (place: SheetPlace) => {
    const column = place.column ?? view.exact[place.table]?.columns[0];
    setTab(place.table);
    if (place.row !== undefined && column !== undefined) setSelection({ table: place.table, row: place.row, column });
  };
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
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
            mended={!within}
          />
        </Part>
        {selection && (
          <NumberPanel
            key={numberAddress(selection)}
            budget={budget}
            document={view.document}
            rounding={rounding}
            place={selection}
            onPlace={setSelection}
            onGo={go}
            onClose={() => setSelection(undefined)}
          />
        )}
      </Tabs.Root>
      {!within && <BudgetTotals view={view} measure={measure} onChecks={() => setTab('checks')} />}
    </div>
  );
}

/** Where a number is read that an address names and no tab is named: its table, or the sentences. */
function tabOfNumber(place: NumberPlace): string {
  return 'figure' in place ? 'narrative' : place.table;
}
