import type { StatedCount } from '#lib/core/checks/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import type { NamePattern } from './ids/name-pattern.ts';
import { idNamed } from './ids/name-pattern.ts';
import { bareName, nameStart } from './name-before.ts';
import type { Reading } from './stated.ts';

/** What 其他重要事项 and 单位构成 count. */
const COUNTED: readonly NamePattern[] = [
  [/土地/, 'assets.land-area'],
  [/房屋|办公用房/, 'assets.building-area'],
  [/一般公务用车/, 'assets.vehicles.general'],
  [/执法执勤用车/, 'assets.vehicles.law-enforcement'],
  [/特种专业技术用车/, 'assets.vehicles.special'],
  [/^(?:公务用?)?车辆?$|(?:共有|现有|合计|保有)(?:公务用?)?车辆?$/, 'assets.vehicles.total'],
  [/通用设备/, 'assets.equipment-over-500k'],
  [/专用设备/, 'assets.special-equipment-over-1m'],
  [/项目.*绩效目标|绩效目标.*项目/, 'performance.project-count'],
];

/** Words before a number that say nothing of what is counted. */
const NO_NAME = /^(?:共有?|设置了?|设立了?|所属|下属|及下属|和|及|包括|由|有|同时)?$/;

/** The counts of a paragraph, named by the words before them, or by those behind where none stand before. */
export function readCounts(reading: Reading): StatedCount[] {
  const { text, tokens, read, at, context } = reading;
  if (!COUNTING.has(context.section)) return [];
  let floor = 0;
  const people = new PeopleIds();
  return tokens.flatMap((token): StatedCount[] => {
    const from = floor;
    floor = token.end;
    if (token.kind !== 'count') return [];
    const before = bareName(text.slice(nameStart(text, { end: token.start, floor: from }), token.start));
    const behind = /^[^，。；、：（\d]*/.exec(text.slice(token.end))?.[0] ?? '';
    const name = NO_NAME.test(before) ? `${before}${behind}` : before;
    const id = context.section === 'staffing' ? people.id(name) : idOf(context.section, { name, behind });
    return [
      {
        ...(id === undefined ? {} : { id }),
        name,
        count: Number(token.digits.replaceAll(',', '')),
        measure: token.measure,
        text: printedSlice(read, token.start, token.end),
        at,
      },
    ];
  });
}

/** 编制 and 实有 have the same parts: which of them a part belongs to is what was named before it. */
class PeopleIds {
  #kind: 'authorized' | 'active' | 'retired' | undefined;

  id(name: string): string | undefined {
    if (/离退休/.test(name)) {
      this.#kind = 'retired';
      return 'staffing.retired.total';
    }
    const whole = /实有|在职|在编/.test(name)
      ? 'active'
      : /总?编制(?:人数|数|总数)?$|^编制/.test(name)
        ? 'authorized'
        : undefined;
    const part = idNamed(PEOPLE, name);
    if (whole !== undefined && part === undefined) this.#kind = whole;
    if (part?.startsWith('retired')) return `staffing.${part}`;
    if (part !== undefined)
      return this.#kind === undefined || this.#kind === 'retired' ? undefined : `staffing.${this.#kind}.${part}`;
    return whole === undefined ? undefined : `staffing.${whole}.total`;
  }
}

const PEOPLE: readonly NamePattern[] = [
  [/机关退休|行政(?:单位)?退休/, 'retired.ordinary.administrative'],
  [/事业(?:单位)?退休/, 'retired.ordinary.institution'],
  [/离休/, 'retired.veteran'],
  [/退休/, 'retired.ordinary'],
  [/参照|参公/, 'civil-service'],
  [/行政/, 'administrative'],
  [/事业/, 'institution'],
];

const NATURES: readonly NamePattern[] = [
  [/参照公务员|参公/, 'units.civil-service'],
  [/行政单位|行政机关/, 'units.administrative'],
  [/全额/, 'units.fully-funded'],
  [/差额/, 'units.partially-funded'],
  [/自收自支/, 'units.self-funded'],
];

const COUNTING: ReadonlySet<string> = new Set(['other', 'units', 'staffing', 'projects', 'publication-report']);

function idOf(section: string, words: { name: string; behind: string }): string | undefined {
  if (section === 'other') return idNamed(COUNTED, words.name) ?? idNamed(COUNTED, words.behind);
  if (section === 'units' || section === 'publication-report') {
    const nature = idNamed(NATURES, words.name);
    if (nature !== undefined) return nature;
    if (/二级单位|所属|下属/.test(`${words.name}${words.behind}`)) return 'units.affiliated';
    return /预算单位|单位/.test(`${words.name}${words.behind}`) && /共|由|预算单位/.test(words.name)
      ? 'units.count'
      : undefined;
  }
  return undefined;
}
