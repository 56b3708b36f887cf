import { Tabs } from '@base-ui/react/tabs';
import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { BudgetView, NumberPlace } from '#lib/core/screen/index.ts';
import { ChecksTab } from './checks-tab.tsx';
import { NarrativeTab } from './narrative-tab.tsx';
import { cellOfNumber, sheetsOf } from './places.ts';
import { ReportTab } from './report-tab.tsx';
import { SheetTab } from './sheet-tab.tsx';

/** Where a link leads: a sheet, and a cell of it. */
export type SheetPlace = { table: string; row?: string | undefined; column?: string | undefined };

type Props = {
  address: string;
  view: BudgetView;
  rounding: RoundingMode;
  onRounding: (rounding: RoundingMode) => void;
  measure: TableMeasure;
  onMeasure: (measure: TableMeasure) => void;
  /** The number that a person has asked about. */
  selection: NumberPlace | undefined;
  onSelect: (place: NumberPlace) => void;
  onGo: (place: SheetPlace) => void;
  /** Whether findings can be mended here by whoever fills the forms. */
  mended: boolean;
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
  mended,
}: Props) {
  const cell = cellOfNumber(view.document, selection);
  return (
    <>
      {sheetsOf(view.document).map((sheet) => (
        <Tabs.Panel key={sheet.id} value={sheet.id} className="flex min-h-0 flex-1 flex-col outline-none">
          <SheetTab
            sheet={sheet}
            view={view}
            measure={measure}
            onMeasure={onMeasure}
            selected={cell?.table === sheet.id ? cell : undefined}
            onSelect={({ row, column }) => onSelect({ table: sheet.id, row, column })}
          />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="narrative" className="min-h-0 flex-1 overflow-auto px-4 outline-none">
        <NarrativeTab
          document={view.document}
          selected={selection && 'figure' in selection ? selection.figure : undefined}
          onFigure={(figure) => onSelect({ figure })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="report" className="flex min-h-0 flex-1 flex-col outline-none">
        <ReportTab
          address={address}
          document={view.document}
          rounding={rounding}
          onRounding={onRounding}
          onGo={onGo}
          onNumber={onSelect}
        />
      </Tabs.Panel>
      <Tabs.Panel value="checks" className="min-h-0 flex-1 overflow-auto px-4 outline-none">
        <ChecksTab document={view.document} onGo={onGo} mendedAt={mended ? address : undefined} />
      </Tabs.Panel>
    </>
  );
}
