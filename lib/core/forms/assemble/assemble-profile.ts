import type { Budget } from '#lib/core/package/index.ts';
import { type Assembly, missing, recordOf, rowsOf } from './assembly.ts';
import { given } from './given.ts';
import { fieldOf, textOf } from './read-row.ts';

const PROFILE = { form: 'profile', owner: '' } as const;

/** The names that a budget goes by. Where they are not filled the codes stand in for them. */
export function assembleProfile(assembly: Assembly): Pick<Budget, 'region' | 'department' | 'disclosure'> {
  const { draft } = assembly;
  const identity = recordOf(assembly, { ...PROFILE, section: 'identity' });
  if (identity === undefined)
    missing(assembly, { place: PROFILE, message: '“部门概况”还没有填，部门和业务科室的名称暂用编码代替' });
  const name = textOf(identity, 'departmentName') || draft.department;
  return {
    region: { code: draft.region, name: textOf(identity, 'regionName') || draft.region },
    department: {
      code: draft.department,
      name,
      disclosureName: textOf(identity, 'disclosureName') || name,
      section: {
        code: fieldOf<string>(identity, 'sectionCode') ?? '00',
        name: textOf(identity, 'sectionName') || '业务科室',
      },
      duties: rowsOf(assembly, { ...PROFILE, section: 'duties' }).map((row) => textOf(row, 'text')),
      ...given({
        dutiesBasis: fieldOf<string>(identity, 'dutiesBasis'),
        unitsNote: fieldOf<string>(identity, 'unitsNote'),
      }),
    },
    ...disclosureOf(assembly),
  };
}

function disclosureOf(assembly: Assembly): Pick<Budget, 'disclosure'> {
  const record = recordOf(assembly, { ...PROFILE, section: 'disclosure' });
  if (record === undefined) return {};
  const approvedOn = fieldOf<string>(record, 'approvedOn');
  const publishedOn = fieldOf<string>(record, 'publishedOn');
  const hiddenNames = fieldOf<string>(record, 'hiddenNames');
  return { disclosure: { ...given({ approvedOn, publishedOn, hiddenNames }), channel: textOf(record, 'channel') } };
}
