import { plainWords } from '../text/squeeze.ts';

/** What a part of a report is. */
export type PartKind = 'profile' | 'tables' | 'narrative' | 'glossary' | 'publication-report' | '';

const PARTS: readonly (readonly [RegExp, PartKind])[] = [
  [/名词解释|专业名词/, 'glossary'],
  [/公开情况的?报告|公开情况报告/, 'publication-report'],
  [/情况说明|预算说明|预算安排|增减变化/, 'narrative'],
  [/预算表|报表|预算公开表|绩效目标表|附表/, 'tables'],
  [/概况|基本情况|部门简介|部门职责/, 'profile'],
];

/** What a part is by its title. */
export function partKind(title: string): PartKind {
  const words = plainWords(title);
  return PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? '';
}

const PROFILE: readonly (readonly [RegExp, string])[] = [
  [/职能|职责/, 'duties'],
  [/人员/, 'staffing'],
  [/单位构成|机构设置|预算单位|机构情况|组成/, 'units'],
];

/** What a paragraph by itself is about, where it is pasted without the headings over it: by what it states first. */
const PARAGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/（项）/, 'general'],
  [/总编制|在职实有|离退休人员/, 'staffing'],
  [/机关运行经费|政府采购|购买服务|国有资产|绩效目标/, 'other'],
  [/三公|公务用车购置|公务接待费/, 'three-public'],
  [/政府性基金预算(?:财政拨款)?支出/, 'government-fund'],
  [/国有资本经营预算(?:财政拨款)?支出/, 'state-capital'],
  [/财政拨款收支/, 'appropriation'],
  [/一般公共预算(?:财政拨款)?基本支出|工资福利支出|商品和服务支出|^(?:（一）)?人员经费/, 'general-basic'],
  [/一般公共预算(?:当年)?(?:财政)?(?:拨款|支出)(?!收入)/, 'general'],
  [/收支总预算/, 'overall'],
  [/收入预算|收入总计/, 'income'],
  [/支出预算|支出总计/, 'expenditure'],
  [/项目支出/, 'projects'],
];

/** The section that a paragraph would stand in, by its own words; `''` where it states no amount or is of something else. */
export function sectionOfParagraph(text: string): string {
  const words = plainWords(text);
  if (!/\d[万亿]?元|\d人/.test(words)) return '';
  return PARAGRAPHS.find(([pattern]) => pattern.test(words.slice(0, 80)))?.[1] ?? '';
}

const NARRATIVE: readonly (readonly [RegExp, string])[] = [
  [/^[^、与和及]*机关运行经费/, 'other'],
  [/三公[^\u4e00-\u9fa5]?经费/, 'three-public'],
  [/政府性基金/, 'government-fund'],
  [/国有资本/, 'state-capital'],
  [/基本支出/, 'general-basic'],
  [/财政拨款收支|财政拨款收入支出|^(?!.*(?:一般公共预算|政府性基金|国有资本)).*财政拨款支出/, 'appropriation'],
  [/一般公共预算/, 'general'],
  [/其他.*(?:事项|情况)|机关运行|政府采购|购买服务|国有资产|绩效|乡村振兴/, 'other'],
  [/项目支出/, 'projects'],
  [/收支|收入支出|收入和支出/, 'overall'],
  [/收入/, 'income'],
  [/支出/, 'expenditure'],
  [/名词解释/, 'glossary'],
  [/职能|职责/, 'duties'],
  [/人员(?:构成|情况|编制)/, 'staffing'],
  [/单位构成|机构设置|机构情况/, 'units'],
];

/** The section that a heading begins, by its meaning; `''` where it is none. */
export function sectionTitled(title: string, part: PartKind): string {
  const words = plainWords(title);
  const find = (sections: readonly (readonly [RegExp, string])[]) =>
    sections.find(([pattern]) => pattern.test(words))?.[1] ?? '';
  if (/表(?:（[^）]*）)?$/.test(words) && part !== 'narrative') return '';
  if (part === 'profile') return find(PROFILE);
  if (part === 'narrative') return find(NARRATIVE);
  if (part === 'glossary' || part === 'publication-report') return part;
  if (part === 'tables') return '';
  return find(PROFILE) || (/情况|说明|变化|安排/.test(words) ? find(NARRATIVE) : '');
}
