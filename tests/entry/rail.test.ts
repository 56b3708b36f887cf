import { describe, expect, it } from 'vitest';
import { matchingProjects } from '#components/entry/rail/declared-projects.ts';
import { formGroups, inFillingOrder } from '#components/entry/rail/form-groups.ts';
import { progressOf } from '#components/entry/rail/state-mark.tsx';
import type { FormId } from '#lib/core/forms/index.ts';

const units = [
  { code: '215001', name: '本级' },
  { code: '215002', name: '核查中心' },
];

describe('the rail', () => {
  it('lists each unit’s forms, then the department’s own', () => {
    const groups = formGroups({ units });
    expect(groups.map(({ id }) => id)).toEqual(['215001', '215002', 'department']);
    expect(groups[1]?.forms.every(({ owner }) => owner === '215002')).toBe(true);
    expect(groups[2]?.forms.map(({ form }) => form)).toContain('explanations');
  });

  it('lists one unit’s forms alone for who sees one unit', () => {
    expect(formGroups({ units, partOf: '215002' }).map(({ id }) => id)).toEqual(['215002']);
  });
});

describe('the order in which forms are filled', () => {
  it('is that of the rail, with both forms of each project behind the list of projects', () => {
    const of = (form: FormId, owner = '215001', unit = '215001') => ({ form, owner, unit });
    const forms = [
      of('profile', '', ''),
      of('projects'),
      of('project', 'p1'),
      of('project-performance', 'p1'),
      of('project', 'p2'),
      of('income'),
      of('personnel'),
      of('unit'),
    ];
    expect(inFillingOrder(forms).map(({ form, owner }) => `${form} ${owner}`)).toEqual([
      'unit 215001',
      'personnel 215001',
      'projects 215001',
      'project p1',
      'project-performance p1',
      'project p2',
      'income 215001',
      'profile ',
    ]);
  });
});

describe('several forms together', () => {
  it('are wrong where one is', () => {
    expect(progressOf(['complete', 'wrong', 'empty'])).toBe('wrong');
  });

  it('are begun where one is complete and another empty', () => {
    expect(progressOf(['complete', 'empty'])).toBe('filling');
  });

  it('are empty where none was begun, complete where all are', () => {
    expect(progressOf(['empty', 'empty'])).toBe('empty');
    expect(progressOf(['complete', 'complete'])).toBe('complete');
  });
});

describe('a long list of projects', () => {
  const projects = [
    { id: '1', code: '42011526215T001000001', label: '信息系统运行维护项目（第1期）' },
    { id: '2', code: '42011526215T001000012', label: '信息系统运行维护项目（第12期）' },
    { id: '3', code: '42011526215Y001000003', label: '食堂运行保障' },
  ];
  const found = (query: string) => matchingProjects({ projects, query }).map(({ id }) => id);

  it('is searched by words of the name and parts of the code, full-width or not', () => {
    expect(found('')).toEqual(['1', '2', '3']);
    expect(found('运行  １２期')).toEqual(['2']);
    expect(found('y001')).toEqual(['3']);
    expect(found('学校')).toEqual([]);
  });
});
