import { type AccountPlaces, codesAskedOf, type PlaceCodes, type PlaceLevel } from '#lib/core/accounts/index.ts';
import type { RoleId } from '#lib/core/workflow/index.ts';

/** What people call the levels of the organisation. */
export const LEVEL_NAMES: Record<PlaceLevel, string> = {
  region: '区划',
  section: '业务科室',
  department: '部门',
  unit: '单位',
};

/** The first code of a place that the organisation does not know. Codes that are missing are not looked at. */
export function unknownLevel(input: {
  places: AccountPlaces;
  role: RoleId;
  place: PlaceCodes;
}): PlaceLevel | undefined {
  const { places, role, place } = input;
  const { region, section, department, unit } = place;
  const known: Record<PlaceLevel, () => boolean> = {
    region: () => places.regions.some(({ code }) => code === region),
    section: () => places.sections.some((one) => one.region === region && one.code === section),
    department: () => places.departments.some((one) => one.region === region && one.code === department),
    unit: () => places.units.some((one) => one.region === region && one.department === department && one.code === unit),
  };
  const levels: readonly PlaceLevel[] = role === 'administrator' ? ['region'] : codesAskedOf(role);
  return levels.find((level) => place[level] !== null && !known[level]());
}
