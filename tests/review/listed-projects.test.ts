import { expect, it } from 'vitest';
import { listedProjects } from '#components/review/form-words.ts';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';

const row = (section: string, rank: string, cells: FormRow['cells']): FormRow => ({ id: rank, section, rank, cells });
const form = (key: FormKey, rows: FormRow[]) => ({ ...key, unit: '215001', revision: 1, rows });

it('tells which projects have forms of their own to read: those of 人员类 and 公用经费 have none unless one was filled', () => {
  const project = (rank: string, code: string, category: string) =>
    row('projects', rank, { code, name: code, category });
  const forms = [
    form({ form: 'projects', owner: '215001' }, [
      project('a0', 'Y1', 'operating'),
      project('a1', 'R1', 'personnel'),
      project('a2', 'T1', 'local'),
    ]),
    form({ form: 'project', owner: 'R1' }, [row('declaration', 'a0', { plan: '…' })]),
    form({ form: 'project', owner: 'Y1' }, []),
  ];
  const units = [{ code: '215001', name: '本级' }] as unknown as DraftView['units'];
  expect(listedProjects({ forms, units })).toEqual([
    { unit: '215001', code: 'Y1', name: 'Y1', declared: false },
    { unit: '215001', code: 'R1', name: 'R1', declared: true },
    { unit: '215001', code: 'T1', name: 'T1', declared: true },
  ]);
});
