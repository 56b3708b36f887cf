import type { GlossaryEntry, StaffCount, StatedStaffing, StatedUnit } from '#lib/core/checks/index.ts';
import { paragraphText } from '#lib/core/narrative/index.ts';
import type { Budget, Unit } from '#lib/core/package/index.ts';
import type { Part } from '../document/document.ts';

/** 部门人员构成 as it is stated: the sum of the units. */
export function staffingSubject(units: readonly Unit[]): StatedStaffing {
  const sum = (pick: (unit: Unit) => number) => units.reduce((total, unit) => total + pick(unit), 0);
  const headcount = (kind: 'authorized' | 'active'): StaffCount => {
    const administrative = sum(({ staffing }) => staffing[kind].administrative);
    const institution = sum(({ staffing }) => staffing[kind].institution);
    const civilService = sum(({ staffing }) => staffing[kind].civilService);
    return { total: administrative + institution, administrative, institution, civilService };
  };
  const veteran = sum(({ staffing }) => staffing.retired.veteran);
  const ordinary = sum(({ staffing }) => staffing.retired.ordinary);
  return {
    authorized: headcount('authorized'),
    active: headcount('active'),
    retired: { total: veteran + ordinary, veteran, ordinary },
    at: { section: 'staffing', form: 'unit', field: 'units' },
  };
}

/** 部门预算单位构成. */
export function unitSubjects(budget: Budget): StatedUnit[] {
  return budget.units.map(({ code, name }, index) => ({
    code,
    name,
    at: { section: 'units', form: 'unit', field: `units[${index}].name` },
  }));
}

const ENTRY = /^\d+\.(.+?)（类）(.+?)（款）(.+?)（项）：(.*)$/s;

/** The entries of 名词解释 on 项, as the report prints them. */
export function glossarySubject(parts: readonly Part[]): GlossaryEntry[] {
  const blocks = parts
    .filter(({ id }) => id === 'glossary')
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  return blocks.flatMap((block): GlossaryEntry[] => {
    const found = block.kind === 'paragraph' ? ENTRY.exec(paragraphText(block)) : null;
    if (found === null) return [];
    const [, category = '', group = '', item = '', definition = ''] = found;
    return [{ class: category, group, item, definition, at: { section: 'glossary' } }];
  });
}
