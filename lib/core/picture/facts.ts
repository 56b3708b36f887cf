import type { ReportParts } from './report-parts.ts';

/** A figure that the report states, with its own name: `在职人员 153 人`. */
export type Fact = { id: string; name: string; value: string; measure: string };

const FACTS: readonly { id: string; name: string }[] = [
  { id: 'units.count', name: '预算单位' },
  { id: 'staffing.authorized.total', name: '编制人数' },
  { id: 'staffing.active.total', name: '在职人数' },
  { id: 'staffing.retired.total', name: '离退休人数' },
  { id: 'agency-operating', name: '机关运行经费' },
  { id: 'procurement.total', name: '政府采购' },
  { id: 'purchased-services.total', name: '政府购买服务' },
  { id: 'assets.total-value', name: '国有资产' },
  { id: 'assets.vehicles.total', name: '公务车辆' },
  { id: 'assets.vehicles.general', name: '一般公务用车' },
  { id: 'assets.vehicles.law-enforcement', name: '执法执勤用车' },
  { id: 'performance.project-count', name: '设绩效目标的项目' },
];

/** What a district calls the same more fully: stated beside the whole, the parts say nothing new at a glance. */
const SAID_BY: Readonly<Record<string, string>> = {
  'assets.vehicles.general': 'assets.vehicles.total',
  'assets.vehicles.law-enforcement': 'assets.vehicles.total',
};

/** The figures of the report that people ask for first, as far as it states them. */
export function factsOf(report: ReportParts): Fact[] {
  return FACTS.flatMap(({ id, name }) => {
    const figure = report.figure(id);
    const whole = SAID_BY[id];
    if (figure === undefined || (whole !== undefined && report.figure(whole) !== undefined)) return [];
    return [{ id, name, value: figure.value, measure: figure.measure }];
  });
}
