import { Tabs } from '@base-ui/react/tabs';
import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { BudgetView } from '#lib/core/screen/index.ts';
import { ChecksTab } from './checks-tab.tsx';
import { NarrativeTab } from './narrative-tab.tsx';
import { type CellKey, sheetsOf } from './places.ts';
import { ReportTab } from './report-tab.tsx';
import { SheetTab } from './sheet-tab.tsx';

/** A figure that a person has asked about: its cell, and which of the sentences' figures it is. */
export type Selection = { cell: CellKey; figure?: string };

/** Where a link leads: a sheet, and a cell of it. */
export type SheetPlace = { table: string; row?: string | undefined; column?: string | undefined };

type Props = {
  address: string;
  view: BudgetView;
  rounding: RoundingMode;
  onRounding: (rounding: RoundingMode) => void;
  measure: TableMeasure;
  onMeasure: (measure: TableMeasure) => void;
  selection: Selection | undefined;
  onSelect: (selection: Selection) => void;
  onGo: (place: SheetPlace) => void;
};

/** The sheets of a budget, one of which is in view: tables and forms, sentences, report, findings. */
export function BudgetPanels({
  address,
  view,
  rounding,
  onRounding,
  measure,
  onMeasure,
  selection,
  onSelect,
  onGo,
}: Props) {
  return (
    <>
      {sheetsOf(view.document).map((sheet) => (
        <Tabs.Panel key={sheet.id} value={sheet.id} className="flex min-h-0 flex-1 flex-col outline-none">
          <SheetTab
            sheet={sheet}
            view={view}
            measure={measure}
            onMeasure={onMeasure}
            selected={selection?.cell.table === sheet.id ? selection.cell : undefined}
            onSelect={(cell) => onSelect({ cell: { table: sheet.id, ...cell } })}
          />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="narrative" className="min-h-0 flex-1 overflow-auto px-4 outline-none">
        <NarrativeTab
          document={view.document}
          selected={selection?.figure}
          onFigure={(chosen) => onSelect({ cell: chosen.cell, figure: chosen.figure })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="report" className="flex min-h-0 flex-1 flex-col outline-none">
        <ReportTab address={address} document={view.document} rounding={rounding} onRounding={onRounding} onGo={onGo} />
      </Tabs.Panel>
      <Tabs.Panel value="checks" className="min-h-0 flex-1 overflow-auto px-4 outline-none">
        <ChecksTab document={view.document} onGo={onGo} />
      </Tabs.Panel>
    </>
  );
}
