import { bareUnitName, plainName } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { tablesOf, tableWords } from '../../look-up/cells.ts';
import { isCut } from '../../look-up/project-match.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';

type Named = { name: string; code?: string; at: Place };
type List = { where: string; units: readonly Named[] };

/** TX-18: the same units in 第一部分 and in the tables, by their full names, each with a code of its own. */
export const unitLists: RuleDefinition = {
  id: 'TX-18',
  statement:
    '单位清单一致: 第一部分 = 收入总表 = 分单位表 = 项目表; 单位名称全称、编码唯一; 附件“所属N个单位”= 二级单位数',
  relatesTo: '第一部分, 表2,5-2,10, 附件',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '部门预算包括本级预算和所属各单位预算，各处列出的单位必须相同。缺单位、多单位或编码重复时请补正。',
  reads: ['units', 'tables', 'sentences', 'budget'],
  examine: (subject) => {
    const lists = listsOf(subject);
    if (lists.length === 0) return noData('预算单位清单');
    const [first, ...others] = lists as [List, ...List[]];
    return judged([
      ...others.flatMap((other) => differing(withHeadquarters(first, other), other)),
      ...lists.flatMap(repeatedCodes),
      ...affiliated(subject, first),
      ...headquarters(subject),
    ]);
  },
};

function listsOf(subject: Subject): List[] {
  const stated: List = { where: '部门预算单位构成', units: subject.units };
  const tables = tablesOf(subject, ['income', 'general-by-unit']).map(
    (table): List => ({
      where: tableWords(table),
      units: table.rows
        .filter(({ kind }) => kind === 'unit')
        .map(({ label, code, id, at }) => ({
          name: label,
          ...(code === undefined ? {} : { code }),
          at: { ...at, table: table.id, row: id },
        })),
    }),
  );
  return [stated, ...tables].filter(({ units }) => units.length > 0);
}

const same = (one: Named, other: Named) =>
  one.code !== undefined && other.code !== undefined
    ? one.code === other.code
    : bareUnitName(one.name) === bareUnitName(other.name) || isCut(one.name, other.name);

/** “本级机关及下属2个单位，即…” names those below it alone: 本级 is there all the same. */
function withHeadquarters(stated: List, other: List): List {
  const added = other.units.filter((unit) => !stated.units.some((candidate) => same(unit, candidate)));
  const [own] = added;
  const isAlone = own !== undefined && added.length === 1 && /(?:本级|机关)\)?$/.test(plainName(own.name));
  return isAlone ? { ...stated, units: [own, ...stated.units] } : stated;
}

/** Cut names can stand for several units: then only how many there are is compared. */
function differing(one: List, other: List): RuleFinding[] {
  const missing = one.units.filter((unit) => !other.units.some((candidate) => same(unit, candidate)));
  const added = other.units.filter((unit) => !one.units.some((candidate) => same(unit, candidate)));
  if (one.units.length === other.units.length && (missing.length === 0 || added.length === 0)) return [];
  const renamed = missing.length === added.length && one.units.length === other.units.length;
  if (renamed)
    return missing.map((unit, index) => ({
      message: `${one.where}的“${unit.name}”在${other.where}中写作“${added[index]?.name ?? ''}”，请统一为全称`,
      at: [unit.at, ...(added[index] === undefined ? [] : [added[index].at])],
      quote: unit.name,
      stated: unit.name,
      expected: added[index]?.name ?? '',
      level: 'warn' as const,
    }));
  const words = [
    missing.length === 0 ? '' : `${other.where}缺少${missing.map(({ name }) => `“${name}”`).join('、')}`,
    added.length === 0 ? '' : `${one.where}缺少${added.map(({ name }) => `“${name}”`).join('、')}`,
  ].filter((text) => text !== '');
  return [
    {
      message: `${one.where}列有 ${one.units.length} 个单位，${other.where}列有 ${other.units.length} 个${words.length === 0 ? '' : `，${words.join('，')}`}，请核对`,
      at: [...missing, ...added, ...one.units].slice(0, 4).map(({ at }) => at),
      stated: `${one.units.length} 个`,
      expected: `${other.units.length} 个`,
    },
  ];
}

function repeatedCodes({ where, units }: List): RuleFinding[] {
  const byCode = Map.groupBy(
    units.filter(({ code }) => code !== undefined && code !== ''),
    ({ code }) => code ?? '',
  );
  return [...byCode]
    .filter(([, repeated]) => repeated.length > 1)
    .map(([code, repeated]) => ({
      message: `${where}的${repeated.map(({ name }) => `“${name}”`).join('、')}用了同一个编码 ${code}，请核对`,
      at: repeated.map(({ at }) => at),
      stated: code,
    }));
}

/** “所属N个单位” counts the units of the second level: 本级 is not one of them. */
function affiliated({ sentences }: Subject, { units }: List): RuleFinding[] {
  const own = units.filter(({ name }) => /(?:本级|机关)\)?$/.test(plainName(name))).length;
  return sentences.flatMap(({ text, at, section }) => {
    const all = /预算单位共\s*(\d+)\s*个|由\s*(\d+)\s*个(?:预算)?单位(?:组成|构成)/.exec(text);
    const match = all ?? /[所下]属\s*(\d+)\s*(?:个|家)(?:二级)?(?:预算)?单位/.exec(text);
    const stated = match?.[1] ?? match?.[2];
    const expected = all === null ? units.length - Math.min(own, 1) : units.length;
    if (match === null || stated === undefined || Number(stated) === expected) return [];
    // “下属3个二级单位，即甲、乙、丙” counts those whom it names, whatever 本级 is called.
    const isNamed = all === null && /单位[，,]\s*(?:即|分别|包括)/.test(text) && section === 'units';
    if (all === null && section !== 'publication-report' && own === 0 && !isNamed) return [];
    // 本级 may bear the department's own name: then one of the units is it, though none is called so.
    if (all === null && own === 0 && Number(stated) === units.length - 1) return [];
    return [
      {
        message: `“${match[0]}”与预算单位构成不符：共 ${units.length} 个预算单位${all === null ? `，除本级外有 ${expected} 个` : ''}，请核对`,
        at: [at, ...units.map((unit) => unit.at)],
        quote: match[0],
        stated,
        expected: String(expected),
      },
    ];
  });
}

function headquarters({ budget }: Subject): RuleFinding[] {
  const marked = budget?.units.filter((unit) => unit.headquarters) ?? [];
  if (marked.length <= 1) return [];
  return [
    {
      message: `${marked.map(({ name }) => name).join('、')}都标为本级，本级只能有一个，请核对`,
      at: [{ form: 'unit', field: 'units' }],
    },
  ];
}
