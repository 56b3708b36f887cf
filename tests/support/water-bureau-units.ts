import type { BudgetPackage } from '#lib/core/package/index.ts';

/** Codes of the three units of the bureau: 行政, 参公 and 全额拨款事业. */
export const HEADQUARTERS = '301001';
export const INSPECTION = '301002';
export const STATION = '301003';

const staffing = (kind: 'administrative' | 'institution', people: [number, number], retired: [number, number]) => {
  const headcount = (value: number) => ({ administrative: 0, institution: 0, civilService: 0, [kind]: value });
  return {
    authorized: headcount(people[0]),
    active: headcount(people[1]),
    retired: { veteran: retired[0], ordinary: retired[1] },
  };
};

function inspectionStaffing() {
  const plain = staffing('institution', [8, 7], [0, 2]);
  return {
    ...plain,
    authorized: { ...plain.authorized, civilService: 8 },
    active: { ...plain.active, civilService: 7 },
  };
}

/** The units with their staff. */
export const waterBureauUnits: BudgetPackage['units'] = [
  {
    code: HEADQUARTERS,
    name: '区水务局机关',
    nature: 'administrative',
    headquarters: true,
    staffing: staffing('administrative', [10, 9], [1, 5]),
  },
  {
    code: INSPECTION,
    name: '区水政监察大队',
    nature: 'civil-service',
    headquarters: false,
    staffing: inspectionStaffing(),
  },
  {
    code: STATION,
    name: '区水利工程站',
    nature: 'fully-funded',
    headquarters: false,
    staffing: staffing('institution', [12, 11], [0, 4]),
  },
];
