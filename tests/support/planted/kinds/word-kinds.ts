import { paragraph, words } from '../edit-words.ts';
import { kind, type PlantedKind } from '../planted-kind.ts';
import { inYuan, isAmount, off, type Slip, transposed } from '../wrong-amounts.ts';

const other =
  (how: Slip) =>
  ([amount]: RegExpMatchArray, random: Parameters<Slip>[1]) =>
    isAmount(amount) ? how(amount, random) : undefined;
const AMOUNT = String.raw`\d+\.\d{2}(?=万元)`;
const after = (text: string) => new RegExp(`(?<=${text})${AMOUNT}`);
const starting = (pattern: RegExp) => (text: string) => pattern.test(text);

const SUMS = 'NT-01 NT-02 NT-03 NT-04 NT-05 NT-06 NT-07 NT-08 NT-09 NT-10 NY-01 NY-02 NY-03 NY-06 NY-07 TQ-12';

/** Amounts, shares and lists of the 情况说明 that differ from the tables. */
export const WORD_KINDS: readonly PlantedKind[] = [
  kind(
    '收支总预算与总表不符',
    'NT-01 TQ-12',
    words(after('收支总预算'), other(off), starting(/综合预算|收支总预算(?!.*财政拨款)/)),
    SUMS,
  ),
  kind('收入合计与收入总表不符', 'NT-01 NT-02 NT-03', words(after('年收入预算'), other(transposed)), SUMS),
  kind('支出合计与支出总表不符', 'NT-01 NT-04 NT-03', words(after('年支出预算'), other(off)), SUMS),
  kind('收入来源金额写错', 'NT-02', words(after('一般公共预算拨款收入'), other(transposed)), SUMS),
  kind(
    '漏写一项收入来源',
    'NT-02 NT-03',
    words(
      /；(?:其他收入|上年结转结余|政府性基金预算拨款收入|国有资本经营预算拨款收入|上级补助收入)\d+\.\d{2}万元，占[\d.]+%/,
      () => '',
    ),
    SUMS,
  ),
  kind(
    '占比算错',
    'NT-03',
    words(/(?<=，占)\d+\.\d{2}(?=%)/, ([share]) => (Number(share) + 1.37).toFixed(2), starting(/收入预算|支出预算/)),
    SUMS,
  ),
  kind(
    '占比之和不是百分之百',
    'NT-03',
    words(/(?<=项目支出.{0,14}，?占)\d+\.\d{2}(?=%)/, ([share]) => (Number(share) - 2).toFixed(2)),
    SUMS,
  ),
  kind(
    '功能类支出金额写错',
    'NT-04 NT-05',
    words(after('(?:卫生健康|住房保障|教育|农林水|城乡社区|社会保障和就业)支出'), other(off), starting(/支出包括/)),
    SUMS,
  ),
  kind(
    '漏写一个功能类',
    'NT-04 NT-05',
    words(/、住房保障支出\d+\.\d{2}万元/, () => '', starting(/支出包括/)),
    SUMS,
  ),
  kind('财政拨款总预算与表不符', 'NT-05 NT-01', words(after('财政拨款收支总预算'), other(off)), SUMS),
  kind('人员经费与表不符', 'NT-06 NT-08', words(after('人员经费'), other(off)), SUMS),
  kind('基本支出与表不符', 'NT-06 NT-04 NT-08', words(after('基本支出'), other(transposed)), SUMS),
  kind('项级科目金额写错', 'NT-07 NT-04', words(after('（项）(?:\\d{4}年预算数)?'), other(off)), SUMS),
  kind(
    '漏写一个项级科目',
    'NT-07',
    paragraph(/（项）.*\d万元，(?:比|与)\d{4}年/, () => []),
    SUMS,
  ),
  kind(
    '项级科目名称写错',
    'NT-07 TX-19 CL-01',
    words(/(?<=（款）)[^（）]+(?=（项）\d)/, () => '其他商品服务管理事务'),
    `${SUMS} NT-16`,
  ),
  kind(
    '经济科目金额写错',
    'NT-08',
    words(
      after('(?:基本工资|津贴补贴|住房公积金|办公费|工会经费|差旅费)'),
      other(off),
      starting(/(?:工资福利|商品和服务)支出.*(?:用于|包括)/),
    ),
    SUMS,
  ),
  kind(
    '漏写一个经济科目',
    'NT-08',
    words(
      /、(?:津贴补贴|绩效工资|工会经费|奖金|邮电费)(?:\d+\.\d{2}万元)?(?=[、；。])/,
      () => '',
      starting(/^(?!.*机关运行经费).*(?:工资福利|商品和服务|人员经费|公用经费)/),
    ),
    SUMS,
  ),
  kind('“三公”合计与表不符', 'NT-09', words(after('“三公”经费支出'), other(off)), `${SUMS} TI-12`),
  kind(
    '“三公”分项与表不符',
    'NT-09',
    words(after('(?:公务接待费|公务用车运行(?:维护)?费|公务用车购置费)'), other(transposed), starting(/公务/)),
    SUMS,
  ),
  kind(
    '项目金额与表不符',
    'NT-10 NT-07',
    words(/(?<=^[^，。]{3,40}[：]?)\d+\.\d{2}(?=万元，主要用于)/, other(off)),
    SUMS,
  ),
  kind(
    '漏写一个项目',
    'NT-10',
    paragraph(/^(?!.*（[类项]）)[^，。]{3,40}\d+\.\d{2}万元，主要用于/, () => []),
    SUMS,
  ),
  kind('项目支出合计写错', 'NT-10 NT-04', words(after('年项目支出'), other(off)), SUMS),
  kind('机关运行经费与公用经费不符', 'NT-11 NY-03', words(after('年机关运行经费'), other(off)), SUMS),
  kind(
    '政府采购合计与分项不符',
    'NT-12 TX-16 NY-03',
    words(after('政府采购预算支出合计'), other(off)),
    `${SUMS} TX-16`,
  ),
  kind('政府购买服务合计与列项不符', 'NT-13', words(after('政府购买服务预算支出'), other(off)), `${SUMS} TX-16`),
  kind(
    '绩效目标项目数写错',
    'NT-14',
    words(/\d+(?=个项目支出绩效目标)/, ([count]) => String(Number(count) + 3)),
  ),
  kind('绩效资金与预算不符', 'NT-14 NT-01', words(/(?<=，预算支出)\d+\.\d{2}(?=万元全面)/, other(off)), SUMS),
  kind(
    '名词解释漏一个科目',
    'NT-16',
    paragraph(/^\d+\..*（项）：/, () => []),
    'TQ-07',
  ),
  kind(
    '名词解释多一个没有用到的科目',
    'NT-16',
    paragraph(/^5\..*（项）：/, (text) => [
      text,
      '6.交通运输支出（类）公路水路运输（款）公路养护（项）：反映公路养护支出。',
    ]),
    'TQ-07 CL-01',
  ),
  kind(
    '万元写成元',
    'NT-01 NT-06 NT-07 NT-08 NT-09 NT-10 NT-11 NT-12 TQ-05 NT-04 NT-05 NT-02',
    words(/(?<=\d\.\d{2})万元(?=，(?:比|占))/, () => '元'),
    SUMS,
  ),
  kind('文字里以元代万元', 'NT-07 NT-06 NT-08 NT-04', words(after('（项）(?:\\d{4}年预算数)?'), other(inYuan)), SUMS),
  kind(
    '金额漏写单位',
    'TQ-05',
    words(/(?<=\d\.\d{2})万元(?=[，、；。])/, () => ''),
    SUMS,
  ),
  kind(
    '编制合计与分项不符',
    'TI-19',
    words(/(?<=总编制人数)\d+/, ([count]) => String(Number(count) + 6)),
    'TX-23 NY-09',
  ),
  kind(
    '实有人数与分项不符',
    'TI-19',
    words(/(?<=在职实有人数)\d+/, ([count]) => String(Number(count) - 3)),
    'TX-23 NY-09',
  ),
  kind(
    '参公人数超过事业编制',
    'TI-19',
    words(/(?<=参照公务员法管理)\d+(?=人）。在职)/, () => '990'),
    'TX-23',
  ),
  kind(
    '离退休与分项不符',
    'TI-19',
    words(/(?<=离退休人员)\d+/, ([count]) => String(Number(count) + 2)),
  ),
  kind(
    '所属单位数写错',
    'TX-18',
    words(/(?<=所属|下属|预算单位共|由)\d+(?=个)/, ([count]) => String(Number(count) + 2)),
  ),
];
