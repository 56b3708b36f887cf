import { texts, type Variation } from './sheets.ts';

const DIGITS = '〇一二三四五六七八九';
const inChinese = (year: string) => [...year].map((digit) => DIGITS.charAt(Number(digit))).join('');
const thousands = (text: string) =>
  text.replace(/\d+\.\d{2}(?=万元)/g, (amount) => amount.replace(/\B(?=(\d{3})+\.)/g, ','));
const isHeading = (text: string) =>
  /^(?:第.部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]*$/.test(text);

/** How sentences and headings are written. */
export const TEXT_VARIATIONS: readonly Variation[] = [
  {
    name: '年份写汉字',
    change: (report) =>
      texts(report, (text) =>
        /（项）|万元/.test(text) ? text : text.replace(/20\d{2}(?=年(?:度)?部门预算)/g, inChinese),
      ),
  },
  { name: '文字千分位', change: (report) => texts(report, thousands) },
  {
    name: '数字两边空格',
    change: (report) => texts(report, (text) => text.replace(/(\d+\.\d{2})(万元|%)/g, ' $1 $2')),
  },
  { name: '全角百分号', change: (report) => texts(report, (text) => text.replace(/(?<=\d)%/g, '％')) },
  { name: '半角括号', change: (report) => texts(report, (text) => text.replaceAll('（', '(').replaceAll('）', ')')) },
  { name: '半角冒号', change: (report) => texts(report, (text) => text.replaceAll('：', ':')) },
  {
    name: '较上年',
    change: (report) => texts(report, (text) => text.replace(/比(20\d{2})年预算(?=增加|减少|新增)/g, '较$1年预算数')),
  },
  {
    name: '比上年',
    change: (report) => texts(report, (text) => text.replace(/比20\d{2}年预算(?=增加|减少|新增)/g, '比上年')),
  },
  {
    name: '同比增加',
    change: (report) => texts(report, (text) => text.replace(/，比20\d{2}年预算(?=增加|减少)/g, '，同比')),
  },
  {
    name: '增幅为',
    change: (report) => texts(report, (text) => text.replace(/，(增长|下降)(\d+\.\d{2})%/g, '，$1率为$2%')),
  },
  {
    name: '主要原因是',
    change: (report) => texts(report, (text) => text.replace(/主要是(?=[^。]+。)/g, '主要原因是')),
  },
  {
    name: '金额前加为',
    change: (report) => texts(report, (text) => text.replace(/((?:收入|支出)预算|总预算)(?=\d)/g, '$1为')),
  },
  { name: '占比写法', change: (report) => texts(report, (text) => text.replace(/，占(\d+\.\d{2})%/g, '，占比$1%')) },
  {
    name: '占总支出的',
    change: (report) =>
      texts(report, (text) =>
        /支出预算\d/.test(text) ? text.replace(/，占(\d+\.\d{2})%/g, '，占支出总额的$1%') : text,
      ),
  },
  {
    name: '标题加空格',
    change: (report) =>
      texts(report, (text) => (isHeading(text) ? text.replace(/^(第.部分|[^、）]+[、）])/, '$1 ') : text)),
  },
  {
    name: '标题后加句号',
    change: (report) =>
      texts(report, (text) => (/^[一二三四五六七八九十]+、[^。]{4,24}情况$/.test(text) ? `${text}。` : text)),
  },
  { name: '部分写第一章', change: (report) => texts(report, (text) => text.replace(/^(第.部分)　/, '$1：')) },
  { name: '首行空两格', change: (report) => texts(report, (text) => (isHeading(text) ? text : `　　${text}`)) },
  { name: '引号用直角', change: (report) => texts(report, (text) => text.replace(/“三公”/g, '"三公"')) },
  {
    name: '其中另起一段',
    change: (report) =>
      report.flatMap((item) => {
        if (item.kind !== 'text' || !/万元。?其中：|%。?其中：/.test(item.text)) return [item];
        const at = item.text.indexOf('其中：');
        return /，$/.test(item.text.slice(0, at))
          ? [item]
          : [
              { ...item, text: item.text.slice(0, at) },
              { ...item, text: item.text.slice(at) },
            ];
      }),
  },
];
