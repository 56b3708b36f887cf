'use client';

import { Tabs } from '@base-ui/react/tabs';
import type { BudgetView } from '#lib/core/screen/index.ts';
import { sheetLabel, sheetsOf } from './places.ts';

/** A tab of the screen: a table or form, or one of 说明, 报告, 检查. */
export type BudgetTab = { id: string; number: string; title: string; grave?: boolean };

/**
 * The tabs of a budget, in the order of the report; then its sentences, the report itself, and what was found.
 * Whoever sees one unit's part has its tables and forms alone.
 */
export function tabsOf({ document, partOf }: BudgetView): BudgetTab[] {
  const sheets = sheetsOf(document).map((sheet) => ({
    id: sheet.id,
    number: sheet.number,
    title: sheetLabel(document, sheet),
  }));
  if (partOf !== undefined) return sheets;
  const findings = document.checks.length;
  const title = findings === 0 ? '没有发现问题' : `${findings} 条提示`;
  return [
    ...sheets,
    { id: 'narrative', number: '说明', title: '文字说明' },
    { id: 'report', number: '报告', title: '预览与下载' },
    { id: 'checks', number: '检查', title, grave: document.checks.some(({ severity }) => severity === 'error') },
  ];
}

type Props = { tabs: BudgetTab[]; tab: string; onTab: (tab: string) => void };

/** What there is: a list on the left, one choice on a phone. */
export function BudgetNav({ tabs, tab, onTab }: Props) {
  return (
    <nav aria-label="预算的表与报告" className="shrink-0 md:w-56 md:overflow-auto md:border-r md:border-line">
      <Tabs.List activateOnFocus={false} className="flex flex-col py-1 max-md:hidden">
        {tabs.map(({ id, number, title, grave }) => (
          <Tabs.Tab
            key={id}
            value={id}
            className={`flex gap-2 border-l-2 border-transparent px-3 py-1.5 text-left text-grid -outline-offset-2 hover:bg-accent-soft data-active:border-l-accent data-active:bg-surface data-active:font-medium ${id === 'narrative' ? 'mt-1 border-t border-t-line pt-2' : ''}`}
          >
            <span className="w-12 shrink-0 text-muted">{number}</span>
            <span className={grave ? 'text-danger' : ''}>{title}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <label className="flex items-center gap-2 border-b border-line bg-surface px-4 py-2 md:hidden">
        <span className="shrink-0 text-muted">查看</span>
        <select
          value={tab}
          onChange={(event) => onTab(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-sm border border-line bg-surface px-2"
        >
          {tabs.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} {title}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
