/** Sections, departments and units of a region, in code order. */
export type OrganisationStructure = {
  sections: readonly { code: string; name: string }[];
  departments: readonly { code: string; name: string; section: string }[];
  units: readonly { department: string; code: string; name: string }[];
};

/** What is said of a section, department or unit: its name, and of a department the section that it belongs to. */
export type OrganisationEntry = { name: string; section?: string };

/** What of the organisation is meant: a unit is named with its department. */
export type OrganisationPlace = { kind: 'section' | 'department' | 'unit'; code: string; department?: string };

/** One thing of the organisation as it was and as it is to be: null where it is not there. */
export type OrganisationChange = OrganisationPlace & {
  before: OrganisationEntry | null;
  after: OrganisationEntry | null;
};

/** What each kind is called. */
export const ORGANISATION_KINDS: Readonly<Record<OrganisationPlace['kind'], string>> = {
  section: '业务科室',
  department: '部门',
  unit: '单位',
};

/** A place as text: one for each thing of a region. */
export function placeName({ kind, code, department = '' }: OrganisationPlace): string {
  return `${kind}/${department}/${code}`;
}

/** Everything of a structure by its place. */
export function entriesOf(structure: OrganisationStructure): Map<string, OrganisationPlace & OrganisationEntry> {
  const { sections, departments, units } = structure;
  const all: (OrganisationPlace & OrganisationEntry)[] = [
    ...sections.map((section) => ({ kind: 'section' as const, ...section })),
    ...departments.map((department) => ({ kind: 'department' as const, ...department })),
    ...units.map((unit) => ({ kind: 'unit' as const, ...unit })),
  ];
  return new Map(all.map((entry) => [placeName(entry), entry]));
}
