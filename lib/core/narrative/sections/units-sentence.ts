import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { clause, nameBeforeYear, paragraph } from '../words.ts';

/** 部门预算单位构成 as one sentence: 本级机关 and how many 二级单位, with their names. */
export function unitsSentenceSection(narrator: Narrator): NarrativeBlock[] {
  const { department, units } = narrator.context.budget;
  const affiliated = units.filter((unit) => !unit.headquarters);
  const headquarters = affiliated.length < units.length;
  const names = affiliated.map((unit) => unit.name).join('、');
  return [
    paragraph(
      'units',
      `纳入${nameBeforeYear(department.disclosureName, narrator.year)}部门预算编制范围的单位包括：`,
      headquarters ? '本级机关' : undefined,
      affiliated.length === 0
        ? '，没有下属二级单位'
        : clause(
            `${headquarters ? '及' : ''}下属`,
            narrator.count('units.affiliated', affiliated.length, '个'),
            `二级单位，即${names}`,
          ),
      '。',
    ),
    ...(department.unitsNote === undefined ? [] : [paragraph('units.note', department.unitsNote)]),
  ];
}
