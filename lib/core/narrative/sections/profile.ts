import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { clause, nameBeforeYear, paragraph } from '../words.ts';
import { fullBrackets, type Numbering, numberedName } from './numbering.ts';

/** 一、部门主要职能: the sentence they rest on where there is one, then what was entered, numbered （一） or another way. */
export function dutiesSection(narrator: Narrator, input: { numbering?: Numbering } = {}): NarrativeBlock[] {
  const { numbering = fullBrackets } = input;
  const { duties, dutiesBasis } = narrator.context.budget.department;
  if (duties.length === 0) return [paragraph('duties', '没有填报部门主要职能。')];
  return [
    ...(dutiesBasis === undefined ? [] : [paragraph('duties.basis', dutiesBasis)]),
    ...duties.map((duty, index) => paragraph(`duties.${index + 1}`, `${numbering(index + 1)}${duty}`)),
  ];
}

/** 二、部门预算单位构成: whose budget it is, and the list of units. */
export function unitsSection(narrator: Narrator): NarrativeBlock[] {
  const { department, units } = narrator.context.budget;
  const affiliated = units.filter((unit) => !unit.headquarters);
  return [
    paragraph(
      'units',
      `从预算单位构成看，${department.disclosureName}部门预算包括：`,
      affiliated.length === units.length ? '' : `${department.name}本级预算`,
      affiliated.length === 0 ? '' : affiliated.length === units.length ? '所属单位预算' : '和所属单位预算',
      '。',
    ),
    ...unitListSection(narrator),
  ];
}

/** 部门机构设置: how many units the budget holds, and the list of them. */
export function unitListSection(narrator: Narrator): NarrativeBlock[] {
  const { department, units } = narrator.context.budget;
  return [
    paragraph(
      'units.count',
      `纳入${nameBeforeYear(department.disclosureName, narrator.year)}部门预算编制范围的预算单位共`,
      narrator.count('units.count', units.length, '个'),
      '，包括：',
    ),
    ...units.map((unit, index) => paragraph(`units.${unit.code}`, numberedName(`${index + 1}.`, unit.name))),
    ...(department.unitsNote === undefined ? [] : [paragraph('units.note', department.unitsNote)]),
  ];
}

type Headcount = { administrative: number; institution: number; civilService: number };

/**
 * 三、部门人员构成: 编制, 在职实有 and 离退休人数 of all units; 参公 is part of 事业 and never added twice. Where 退休 is
 * split, those of 行政单位 are 机关 and all others 事业.
 */
export function staffingSection(
  narrator: Narrator,
  input: { retired: 'whole' | 'by-nature' } = { retired: 'whole' },
): NarrativeBlock[] {
  const { department, units } = narrator.context.budget;
  const sum = (pick: (unit: (typeof units)[number]) => number) => units.reduce((total, unit) => total + pick(unit), 0);
  const headcount = (kind: 'authorized' | 'active'): Headcount => ({
    administrative: sum((unit) => unit.staffing[kind].administrative),
    institution: sum((unit) => unit.staffing[kind].institution),
    civilService: sum((unit) => unit.staffing[kind].civilService),
  });
  const veteran = sum((unit) => unit.staffing.retired.veteran);
  const ordinary = sum((unit) => unit.staffing.retired.ordinary);
  const ofInstitutions = sum((unit) => (unit.nature === 'administrative' ? 0 : unit.staffing.retired.ordinary));
  const people = (id: string, value: number) => narrator.count(`staffing.${id}`, value, '人');
  return [
    paragraph(
      'staffing',
      `${department.disclosureName}总编制人数`,
      ...headcountPieces(narrator, 'authorized', headcount('authorized')),
      '。在职实有人数',
      ...headcountPieces(narrator, 'active', headcount('active')),
      '。',
    ),
    paragraph(
      'staffing.retired',
      '离退休人员',
      people('retired.total', veteran + ordinary),
      '，其中：离休',
      people('retired.veteran', veteran),
      '，退休',
      people('retired.ordinary', ordinary),
      input.retired === 'whole'
        ? undefined
        : clause(
            '（机关退休',
            people('retired.ordinary.administrative', ordinary - ofInstitutions),
            '，事业退休',
            people('retired.ordinary.institution', ofInstitutions),
            '）',
          ),
      '。',
    ),
  ];
}

function headcountPieces(narrator: Narrator, kind: 'authorized' | 'active', headcount: Headcount) {
  const people = (id: string, value: number) => narrator.count(`staffing.${kind}.${id}`, value, '人');
  return [
    people('total', headcount.administrative + headcount.institution),
    '，其中：行政编制',
    people('administrative', headcount.administrative),
    '，事业编制',
    people('institution', headcount.institution),
    clause('（其中：参照公务员法管理', people('civil-service', headcount.civilService), '）'),
  ];
}
