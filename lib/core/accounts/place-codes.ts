import { ROLES, type RoleId } from '#lib/core/workflow/index.ts';

/** Codes of a place in the organisation; what a role does not ask for is null. */
export type PlaceCodes = {
  region: string | null;
  section: string | null;
  department: string | null;
  unit: string | null;
};

export type PlaceLevel = keyof PlaceCodes;

/** What each level of the organisation asks for, from the top. */
const ASKED: Record<(typeof ROLES)[RoleId]['level'], readonly PlaceLevel[]> = {
  accounts: [],
  region: ['region'],
  section: ['region', 'section'],
  department: ['region', 'department'],
  unit: ['region', 'department', 'unit'],
};

/** The codes without which a role sees too much or nothing. An administrator may have a region, and need not. */
export function codesAskedOf(role: RoleId): readonly PlaceLevel[] {
  return ASKED[ROLES[role].level];
}

/** Whether a place has all that a role asks for. */
export function isPlaceComplete({ role, place }: { role: RoleId; place: PlaceCodes }): boolean {
  return codesAskedOf(role).every((level) => (place[level] ?? '') !== '');
}

/** The place as a role keeps it: what the role does not ask for is left out, empty codes are none. */
export function placeFor({ role, place }: { role: RoleId; place: Partial<PlaceCodes> }): PlaceCodes {
  const kept: readonly PlaceLevel[] = role === 'administrator' ? ['region'] : codesAskedOf(role);
  const of = (level: PlaceLevel) => (kept.includes(level) ? place[level] || null : null);
  return { region: of('region'), section: of('section'), department: of('department'), unit: of('unit') };
}
