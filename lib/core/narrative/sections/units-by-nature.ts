import type { UnitNature } from '#lib/core/package/index.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { clause, join, nameBeforeYear, paragraph } from '../words.ts';

const NATURES: readonly { nature: UnitNature; name: string }[] = [
  { nature: 'administrative', name: '行政单位' },
  { nature: 'civil-service', name: '参照公务员法管理事业单位' },
  { nature: 'fully-funded', name: '全额拨款事业单位' },
  { nature: 'partially-funded', name: '差额拨款事业单位' },
  { nature: 'self-funded', name: '自收自支事业单位' },
];

/** 单位构成: how many units the budget holds, by 单位性质. */
export function unitsByNatureSection(narrator: Narrator): NarrativeBlock[] {
  const { department, units } = narrator.context.budget;
  const counts = NATURES.map(({ nature, name }) => ({
    nature,
    name,
    count: units.filter((unit) => unit.nature === nature).length,
  })).filter(({ count }) => count > 0);
  return [
    paragraph(
      'units',
      `${nameBeforeYear(department.disclosureName, narrator.year)}部门预算由`,
      narrator.count('units.count', units.length, '个'),
      '预算单位组成，其中：',
      join(
        counts.map(({ nature, name, count }) => clause(name, narrator.count(`units.${nature}`, count, '个'))),
        '、',
      ),
      '。',
    ),
    ...(department.unitsNote === undefined ? [] : [paragraph('units.note', department.unitsNote)]),
  ];
}
