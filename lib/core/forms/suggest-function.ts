import type { UnitNature } from '#lib/core/package/index.ts';

/** What is asked of a year's classification: whether it has a 项. A whole one will do. */
type KnownFunctions = { functional: { byCode: { has(code: string): boolean } } };

/** 款 that have one 项 of their own, in every department. Source: 政府收支分类科目. */
const OWN_FUNCTION: Readonly<Record<string, string>> = {
  '30108': '2080505',
  '30109': '2080506',
  '30111': '2101103',
  '30113': '2210201',
};
/** 离休费 and 退休费 are carried by the unit that the people retired from. */
const RETIREMENT: readonly string[] = ['30301', '30302'];
const MEDICAL = '30110';

/**
 * The 项 that a line of 人员经费 or 公用经费 is usually budgeted under: social insurance and housing have their own, the
 * rest is 行政运行 (…01) or 事业运行 (…50) of the 款 that the budget uses most.
 * @param input.classification the year's classification, or what else tells which 项 there are
 * @param input.used 项 codes of the budget's lines, each as often as it is used
 * @returns a 项 of the year's classification, or nothing where none can be told
 */
export function suggestFunction(input: {
  nature: UnitNature;
  economic: string;
  classification: KnownFunctions;
  used: readonly string[];
}): string | undefined {
  const { nature, economic, classification } = input;
  const administrative = nature === 'administrative' || nature === 'civil-service';
  const fixed = RETIREMENT.includes(economic)
    ? administrative
      ? '2080501'
      : '2080502'
    : economic === MEDICAL
      ? administrative
        ? '2101101'
        : '2101102'
      : OWN_FUNCTION[economic];
  const { byCode } = classification.functional;
  if (fixed !== undefined) return byCode.has(fixed) ? fixed : undefined;
  const main = mainSection(input.used);
  // 参公 units run by 行政运行 where their department has it, as 行政单位 do.
  const choices = administrative ? ['01', '50'] : ['50', '01'];
  return main === undefined ? undefined : choices.map((end) => main + end).find((code) => byCode.has(code));
}

/** The 款 used most, those of social insurance and housing apart, which every department has. */
function mainSection(used: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const code of used) {
    const section = code.slice(0, 5);
    if (section === '20805' || section === '21011' || section === '22102' || code === '2089999') continue;
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  let most: string | undefined;
  for (const [section, count] of counts)
    if (most === undefined || count > (counts.get(most) ?? 0) || (count === counts.get(most) && section < most))
      most = section;
  return most;
}
