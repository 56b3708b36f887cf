import type { Unit } from '#lib/core/package/index.ts';
import type { Origin, Term } from './explanation.ts';
import type { Facts } from './facts.ts';

type Staffing = { pick: (unit: Unit) => number; fields: (unit: Unit) => readonly string[]; what: string };

const HEADCOUNT: Readonly<Record<string, readonly ('administrative' | 'institution' | 'civilService')[]>> = {
  total: ['administrative', 'institution'],
  administrative: ['administrative'],
  institution: ['institution'],
  'civil-service': ['civilService'],
};
const RETIRED: Readonly<Record<string, readonly ('veteran' | 'ordinary')[]>> = {
  total: ['veteran', 'ordinary'],
  veteran: ['veteran'],
  ordinary: ['ordinary'],
};
const KINDS = { authorized: '编制数', active: '在职实有人数' } as const;

/** Numbers of people and of units: each unit's own, added up; nothing for another figure. */
export function peopleOrigin(facts: Facts, id: string): Origin | undefined {
  const { units } = facts.context.budget;
  if (id.startsWith('units.')) return unitsOrigin(facts, id.slice('units.'.length));
  const staffing = staffingOf(id);
  if (staffing === undefined) return undefined;
  const terms = units.map((unit, index): Term => {
    const paths = staffing.fields(unit).map((field) => `units[${index}].staffing.${field}`);
    return { label: unit.name, value: `${staffing.pick(unit)}`, measure: '人', paths, internal: true };
  });
  return { kind: 'entered', formula: `各预算单位填报的${staffing.what}之和`, terms };
}

function staffingOf(id: string): Staffing | undefined {
  const [group, part, half] = id.split('.').slice(1);
  if (!id.startsWith('staffing.') || group === undefined || part === undefined) return undefined;
  if (group === 'authorized' || group === 'active') {
    const parts = HEADCOUNT[part];
    if (parts === undefined) return undefined;
    return {
      pick: ({ staffing }) => parts.reduce((sum, each) => sum + staffing[group][each], 0),
      fields: () => parts.map((each) => `${group}.${each}`),
      what: KINDS[group],
    };
  }
  const wanted = RETIRED[part] ?? [];
  const counts = (unit: Unit) =>
    half === undefined || (unit.nature === 'administrative') === (half === 'administrative');
  return {
    pick: (unit) => (counts(unit) ? wanted.reduce((sum, each) => sum + unit.staffing.retired[each], 0) : 0),
    fields: (unit) => (counts(unit) ? wanted.map((each) => `retired.${each}`) : []),
    what: '离退休人数',
  };
}

/** Units are counted by what they are: all, those that are not 本级, or by 单位性质. */
function unitsOrigin({ context }: Facts, what: string): Origin {
  const units = context.budget.units.filter(
    (unit) => what === 'count' || (what === 'affiliated' ? !unit.headquarters : unit.nature === what),
  );
  return {
    kind: 'sum',
    formula: '纳入部门预算的单位个数',
    terms: units.map(({ code, name }) => ({ label: `${code} ${name}`, value: '1', measure: '个' })),
  };
}
