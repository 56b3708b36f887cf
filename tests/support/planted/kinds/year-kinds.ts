import { paragraph, words } from '../edit-words.ts';
import { kind, type PlantedKind } from '../planted-kind.ts';

const SUMS = 'NY-01 NY-02 NY-03 NY-05 NY-06 NY-07 TQ-12';
const CHANGE = /(\d+\.\d{2})万元(（[^）]*）)?，比(\d{4})年预算(增加|减少)(\d+\.\d{2})万元，(增长|下降)(\d+\.\d{2})%/;

type Change = { whole: string; now: number; year: number; word: string; by: number; rate: string; percent: string };

/** A comparison as it is printed, in its parts. */
function changeOf(match: RegExpMatchArray): Change {
  const [whole = '', now = '', , year = '', word = '', by = '', rate = '', percent = ''] = match;
  return { whole, now: Number(now), year: Number(year), word, by: Number(by), rate, percent };
}

/** Rewrites one comparison; declined where it would stay right. */
function comparison(into: (change: Change) => string | undefined): PlantedKind['plant'] {
  return words(CHANGE, (match) => {
    const change = changeOf(match);
    return change.by < 0.5 || change.percent === '100.00' ? undefined : into(change);
  });
}

const OPPOSITE: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };

/** Comparisons with last year. */
export const YEAR_KINDS: readonly PlantedKind[] = [
  kind(
    '增长率除以本年数',
    'NY-03',
    comparison(({ whole, now, by, percent }) => {
      const wrong = ((by / now) * 100).toFixed(2);
      return now === 0 || Math.abs(Number(wrong) - Number(percent)) < 0.05
        ? undefined
        : whole.replace(`${percent}%`, `${wrong}%`);
    }),
    SUMS,
  ),
  kind(
    '增长率小数点错位',
    'NY-03',
    comparison(({ whole, percent }) => whole.replace(`${percent}%`, `${(Number(percent) / 10).toFixed(2)}%`)),
    SUMS,
  ),
  kind(
    '增减额写错',
    'NY-01 NY-02 NY-03 NY-06',
    comparison(({ whole, by }) => whole.replace(`${by.toFixed(2)}万元，`, `${(by * 2 + 3).toFixed(2)}万元，`)),
    SUMS,
  ),
  kind(
    '增加误作减少',
    'NY-05',
    comparison(({ whole, word }) => whole.replace(word, OPPOSITE[word] ?? word)),
    SUMS,
  ),
  kind(
    '增长误作下降',
    'NY-05',
    comparison(({ whole, rate }) => whole.replace(rate, OPPOSITE[rate] ?? rate)),
    SUMS,
  ),
  kind(
    '增减方向整句写反',
    'NY-01 NY-03 NY-05 NY-06 NY-02',
    comparison(({ whole, word, rate }) =>
      whole.replace(word, OPPOSITE[word] ?? word).replace(rate, OPPOSITE[rate] ?? rate),
    ),
    SUMS,
  ),
  kind(
    '与更早年份比较',
    'NY-08',
    comparison(({ whole, year }) => whole.replace(`比${year}年`, `比${year - 1}年`)),
    SUMS,
  ),
  kind(
    '与本年比较',
    'NY-08',
    comparison(({ whole, year }) => whole.replace(`比${year}年`, `比${year + 1}年`)),
    SUMS,
  ),
  kind(
    '正文本年年份写错',
    'NY-08',
    words(/(?<=^)20\d{2}(?=年(?:收入预算|支出预算|财政拨款|一般公共预算|机关运行|政府采购|项目支出))/, ([year]) =>
      String(Number(year) - 2),
    ),
    `${SUMS} TQ-12`,
  ),
  kind(
    '上年为零却写增长率',
    'NY-04',
    words(/新增(\d+\.\d{2})万元/, ([whole]) => `${whole}，增长100.00%`),
    SUMS,
  ),
  kind(
    '持平却写增减额',
    'NY-04 NY-05 NY-02 NY-03',
    words(/与(\d{4})年预算持平/, ([, year]) => `比${year}年预算增加0.00万元，增长0.00%`),
    SUMS,
  ),
  kind(
    '有增减没有原因',
    'NY-07',
    words(
      /，主要是[^。；]+(?=[。；])/,
      () => '',
      (text) => /增长|下降/.test(text),
    ),
    SUMS,
  ),
  kind(
    '原因与增减方向相反',
    'NY-05 NY-07',
    words(/(?<=增长\d+\.\d{2}%，主要是)[^。；]+/, () => '在职人员减少，压减支出'),
    SUMS,
  ),
  kind(
    '原因留着空话',
    'NY-07 TQ-02',
    words(/(?<=，主要是)[^。；]+/, () => ''),
    `${SUMS} TQ-03`,
  ),
  kind(
    '原因照抄别的科目',
    'NY-07 NY-05',
    paragraph(/（项）.*减少.*主要是/, (text) => [text.replace(/主要是[^。]+/, '主要是计提基数上调，人员增加')]),
    `${SUMS} NY-05`,
  ),
  kind(
    '资产截止日写成本年末',
    'NY-08 NY-09',
    words(/(?<=截至)\d{4}(?=年12月31日)/, ([year]) => String(Number(year) + 1)),
    'TQ-12',
  ),
  kind(
    '车辆合计与分项不符',
    'NY-09 TQ-12',
    words(/(?<=共有车辆)\d+/, ([count]) => String(Number(count) + 5)),
  ),
];
