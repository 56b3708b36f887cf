import { paragraph, words } from '../edit-words.ts';
import { kind, type PlantedKind } from '../planted-kind.ts';

const prose = (text: string) => text.length > 30 && text.endsWith('。') && !/（项）：/.test(text);
/** Eleven digits that begin as a mobile number does, made at the moment: none stands in this file. */
const mobile = () => `1${'3'}${'8'}${'0013'}${'5'.repeat(4)}`;

/** What a careful reader of the text alone sees. */
export const TEXT_KINDS: readonly PlantedKind[] = [
  kind(
    '重复的词',
    'TQ-03',
    words(/(?:进行|主要是|包括|安排|预算|支出)(?=[^。])/, ([word]) => word + word, prose),
    'NT-02 NT-04 NT-06 NT-07 NT-08 NT-10 NY-07 NT-05 TQ-12',
  ),
  kind(
    '重复的标点',
    'TQ-03',
    words(/[，。](?=.|$)/, ([sign]) => sign + sign, prose),
    'NY-07',
  ),
  kind(
    '引号不成对',
    'TQ-03',
    words(/”(?=经费)/, () => '', prose),
    'NT-09 TQ-04 TQ-05',
  ),
  kind(
    '书名号不成对',
    'TQ-03',
    words(/》/, () => ''),
    'PF-17',
  ),
  kind(
    '括号不成对',
    'TQ-03',
    words(/）(?=[，。；])/, () => '', prose),
    'NT-09 TI-19 NT-11 NT-07',
  ),
  kind(
    '混用半角标点',
    'TQ-03',
    words(/，(?=比)/, () => ','),
    'NY-03',
  ),
  kind(
    '模板残留增加（减少）',
    'TQ-02',
    words(/增加(?=\d)/, () => '增加（减少）'),
    'NY-05 NY-07 NY-01 NY-02 NY-03 NY-06',
  ),
  kind(
    '模板残留填写说明',
    'TQ-02',
    paragraph(/^（[一二]）(?:政府采购|国有资产)/, (text) => [text, '根据本部门实际情况补充解释。']),
  ),
  kind(
    '模板残留XX',
    'TQ-02',
    words(/，主要是[^。；]+/, () => '，主要是XX项目增加'),
    'NY-05 NY-07',
  ),
  kind(
    '书签残留',
    'TQ-02',
    words(/。$/, () => '。[bookmark: _Toc12345]', prose),
  ),
  kind(
    '公开了手机号',
    'TQ-01',
    words(/。$/, () => `，联系电话${mobile()}。`, prose),
  ),
  kind(
    '区级部门写市级财政',
    'TQ-11',
    words(/本级财政/, () => '市级财政'),
  ),
  kind(
    '过时表述',
    'TQ-06',
    paragraph(/^[（(]一[)）](?:负责|贯彻|统筹)/, (text) => [
      text.replace(/。$/, '，深入贯彻党的十八大精神，做好精准扶贫工作。'),
    ]),
  ),
  kind(
    '部门名称写错一个字',
    'TQ-09',
    words(/(?<=武汉市)(江夏|汉阳|黄陂|蔡甸)区(?=(?!人民政府).{3,12}(?:20\d\d年|所有收入))/, () => '洪山区'),
    'TQ-08 TX-18',
  ),
  kind(
    '留着别的部门名称',
    'TQ-09 TQ-12',
    words(/(?<=原则，)[^，]{6,24}(?=所有收入)/, () => '武汉市洪山区审计局'),
  ),
  kind(
    '文号括号用错',
    'TQ-04',
    words(/〔(20\d\d)〕/, ([, year]) => `[${year}]`),
    'TQ-03',
  ),
  kind(
    '错别字',
    'TQ-04',
    words(/按照/, () => '安照', prose),
  ),
  kind(
    '两次写的同一金额不同',
    'TQ-12 NT-06',
    words(/(?<=其中：本年预算)\d+\.\d{2}/, ([amount]) => (Number(amount) + 88).toFixed(2)),
    'NT-06',
  ),
  kind(
    '有采购却说没有',
    'TQ-12 NT-12 TX-16',
    words(
      /(?<=20\d\d年)政府采购预算支出合计\d+\.\d{2}万元/,
      () => '没有安排政府采购预算支出，政府采购预算支出合计0.00万元',
    ),
    'NT-15',
  ),
  kind(
    '无新增资产却有新增采购',
    'TX-17',
    words(
      /20\d\d年(?:新增|拟新增)[^。]*。/,
      () => '2026年无新增国有资产。',
      (text) => text.startsWith('截至'),
    ),
    'NY-08 NY-09',
  ),
];
