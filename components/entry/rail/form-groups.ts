import type { FormId, FormKey } from '#lib/core/forms/index.ts';

/** Forms that belong together in the rail: those of one unit, or of the department. */
export type FormGroup = { id: string; title: string; forms: readonly FormKey[] };

const OF_UNIT: readonly FormId[] = [
  'unit',
  'personnel',
  'operating',
  'projects',
  'procurement',
  'purchased-services',
  'three-public',
  'income',
];

const OF_DEPARTMENT: readonly FormId[] = [
  'profile',
  'prior-year',
  'explanations',
  'overall-performance',
  'control-figures',
];

const ORDER: readonly FormId[] = [...OF_UNIT, ...OF_DEPARTMENT];

/** Forms in the order in which they are filled: each unit's as the rail has them, then the department's own. */
export function inFillingOrder<F extends FormKey & { unit: string }>(forms: readonly F[]): F[] {
  const units = [...new Set(forms.map(({ unit }) => unit))].sort((a, b) => Number(a === '') - Number(b === ''));
  const place = ({ form }: F) => ORDER.indexOf(form);
  // Projects keep their order, and both forms of each stay together.
  const isOfProject = ({ form }: F) => form === 'project' || form === 'project-performance';
  return units.flatMap((unit) => {
    const own = forms.filter((form) => form.unit === unit);
    const others = own.filter((form) => !isOfProject(form)).sort((a, b) => place(a) - place(b));
    const behind = others.findIndex(({ form }) => form === 'projects') + 1;
    return [...others.slice(0, behind), ...own.filter(isOfProject), ...others.slice(behind)];
  });
}

/** Id of the group of the department's own forms. */
export const DEPARTMENT_GROUP = 'department';

/**
 * The forms of a budget in the order in which they are filled: unit by unit, then the department's own.
 * @param input.partOf the one unit that the person sees: the department's own forms are then left out
 */
export function formGroups(input: {
  units: readonly { code: string; name: string }[];
  partOf?: string | undefined;
}): FormGroup[] {
  const units = input.partOf === undefined ? input.units : input.units.filter(({ code }) => code === input.partOf);
  const groups = units.map(({ code, name }) => ({
    id: code,
    title: `${code} ${name}`,
    forms: OF_UNIT.map((form) => ({ form, owner: code })),
  }));
  if (input.partOf !== undefined) return groups;
  return [
    ...groups,
    { id: DEPARTMENT_GROUP, title: '部门', forms: OF_DEPARTMENT.map((form) => ({ form, owner: '' })) },
  ];
}
