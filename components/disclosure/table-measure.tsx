'use client';

import { Choice } from '#components/ui/choice.tsx';
import { useRemembered } from '#components/ui/remembered.ts';

/** How the amounts of tables are shown on screen. Reports are always in 万元. */
export type TableMeasure = '万元' | '元';

const MEASURES = [
  { value: '万元', label: '万元', hint: '公开报告的口径，两位小数' },
  { value: '元', label: '元', hint: '精确到分' },
] as const;

/** 万元 or 元, as this person last chose in this browser. */
export function useTableMeasure() {
  return useRemembered<TableMeasure>({ key: 'measure', values: ['万元', '元'] });
}

/** 万元 ⇄ 元. */
export function TableMeasureChoice(props: { measure: TableMeasure; onChange: (measure: TableMeasure) => void }) {
  return <Choice label="金额单位" value={props.measure} options={MEASURES} onChange={props.onChange} />;
}
