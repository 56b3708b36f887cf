import type { AccountPlaces, AccountView, PlaceCodes } from '#lib/core/accounts/index.ts';
import { ADMINISTRATOR_DUTIES, ROLES } from '#lib/core/workflow/index.ts';

/** What an account is for: its role, of an administrator which of the three. */
export function roleText({ role, duty }: Pick<AccountView, 'role' | 'duty'>): string {
  return duty === null ? ROLES[role].name : ADMINISTRATOR_DUTIES[duty];
}

/** Where an account stands, by the name of its narrowest place; a code without a name is shown as it is. */
export function placeText({ place, places }: { place: PlaceCodes; places: AccountPlaces }): string {
  const { region, section, department, unit } = place;
  if (region === null) return '全部区划';
  const inRegion = <T extends { region: string }>(list: readonly T[]) => list.filter((one) => one.region === region);
  const named = (code: string, name: string | undefined) => (name === undefined ? code : `${name} ${code}`);
  if (unit !== null) {
    const found = inRegion(places.units).find((one) => one.department === department && one.code === unit);
    return named(unit, found?.name);
  }
  if (department !== null)
    return named(department, inRegion(places.departments).find(({ code }) => code === department)?.name);
  if (section !== null) return named(section, inRegion(places.sections).find(({ code }) => code === section)?.name);
  return named(region, places.regions.find(({ code }) => code === region)?.name);
}
