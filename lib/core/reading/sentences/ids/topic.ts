/** What a paragraph of 其他重要事项 is about. */
export type Topic =
  | 'agency-operating'
  | 'procurement'
  | 'purchased-services'
  | 'state-capital'
  | 'assets'
  | 'performance'
  | 'rural-revitalization'
  | 'three-public'
  | '';

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/国有资本经营/, 'state-capital'],
  [/政府购买服务/, 'purchased-services'],
  [/政府采购/, 'procurement'],
  [/机关运行/, 'agency-operating'],
  [/三公[”"]?经费|因公出国/, 'three-public'],
  [/国有资产|公务用车|房屋|车辆/, 'assets'],
  [/绩效/, 'performance'],
  [/乡村振兴|扶贫/, 'rural-revitalization'],
];

/** What a paragraph is about, by the heading above it, else by its own first words. */
export function topicOf(input: { heading: string; text: string }): Topic {
  const find = (words: string) => TOPICS.find(([pattern]) => pattern.test(words))?.[1];
  return find(input.heading) ?? find(input.text.slice(0, 60)) ?? '';
}
