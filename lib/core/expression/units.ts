/** What a unit measures: money by its worth in 分, or things that are counted. */
export type Unit = { name: string; fen?: bigint };

/** Money, as it may stand behind a number. `分` is money, never a mark in a test. */
const MONEY: readonly (readonly [string, bigint])[] = [
  ['亿元', 10_000_000_000n],
  ['万元', 1_000_000n],
  ['元', 100n],
  ['角', 10n],
  ['分', 1n],
];

/** Things that accountants count, each with the other ways of writing it. */
const COUNTED: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['人次'],
  ['月', '个月'],
  ['季度', '季'],
  ['年'],
  ['天', '日'],
  ['周'],
  ['小时'],
  ['课时', '学时'],
  ['次'],
  ['㎡', '平方米', '平米', 'm²', 'm2'],
  ['亩'],
  ['米'],
  ['公里', '千米'],
  ['吨'],
  ['升'],
  ['度'],
  ['辆'],
  ['台'],
  ['套'],
  ['户'],
  ['件'],
  ['个'],
  ['份'],
  ['册'],
  ['本'],
  ['张'],
  ['间'],
  ['处'],
  ['场'],
  ['期'],
  ['批'],
  ['项'],
  ['家'],
  ['所'],
  ['村'],
  ['班'],
  ['箱'],
  ['盒'],
  ['包'],
  ['桶'],
  ['瓶'],
  ['袋'],
  ['卷'],
  ['把'],
  ['支'],
  ['只'],
  ['条'],
  ['块'],
  ['部'],
  ['组'],
  ['幅'],
  ['篇'],
  ['趟'],
  ['例'],
  ['株', '棵'],
  ['座'],
  ['栋', '幢'],
  ['床', '床位'],
  ['节'],
  ['宗'],
  ['点位'],
  ['标段'],
  ['立方米', 'm³', 'm3'],
  ['千克', '公斤', 'kg'],
  ['千瓦时', 'kWh'],
];

const UNITS: readonly (readonly [string, Unit])[] = [
  ...MONEY.map(([name, fen]) => [name, { name, fen }] as const),
  ...COUNTED.flatMap((names) => names.map((written) => [written, { name: names[0] ?? written }] as const)),
].sort(([a], [b]) => b.length - a.length);

/** 万, alone: 万元 where nothing that is counted follows, else ten thousand of it. */
export const TEN_THOUSAND = '万';

/** The unit of that name. */
export const UNIT_BY_NAME: ReadonlyMap<string, Unit> = new Map(UNITS.map(([, unit]) => [unit.name, unit]));

/** The longest unit that stands at a place of a text. */
export function unitAt(text: string, at: number): { unit: Unit; length: number } | undefined {
  const found = UNITS.find(([written]) => text.startsWith(written, at));
  return found && { unit: found[1], length: found[0].length };
}
