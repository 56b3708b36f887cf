import type { OrganisationStructure } from '#lib/core/organisation/index.ts';
import type { OpenedUnit } from '#lib/core/screen/index.ts';

/** Units of a department that stay from last year, that came to its organisation since, and that left it. */
export type YearUnits<U> = { stay: U[]; added: { code: string; name: string }[]; retired: U[] };

/** Sets last year's units against the organisation as it stands; those that stay take their present names. */
export function yearUnits<U extends { code: string; name: string }>(input: {
  lastYear: readonly U[];
  structure: Pick<OrganisationStructure, 'units'>;
  department: string;
}): YearUnits<U> {
  const { lastYear, structure, department } = input;
  const own = structure.units.filter((unit) => unit.department === department);
  const names = new Map(own.map(({ code, name }) => [code, name]));
  const before = new Set(lastYear.map(({ code }) => code));
  return {
    stay: lastYear.flatMap((unit) => {
      const name = names.get(unit.code);
      return name === undefined ? [] : [{ ...unit, name }];
    }),
    added: own.filter(({ code }) => !before.has(code)).map(({ code, name }) => ({ code, name })),
    retired: lastYear.filter(({ code }) => !names.has(code)),
  };
}

/**
 * The units that a department's budget opens with. Nobody has said what a new one is by nature: the form of the unit asks,
 * and cannot be handed in before that is answered.
 */
export function openedUnits({ stay, added }: YearUnits<OpenedUnit>): OpenedUnit[] {
  return [...stay, ...added.map((unit) => ({ ...unit, nature: '', headquarters: false }))];
}
