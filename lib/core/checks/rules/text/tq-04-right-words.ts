import { matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** Words that are often written wrong in such reports, and how they are written. */
const WRONG: readonly { pattern: RegExp; right: string }[] = [
  { pattern: /截止(?=\s*(?:20\d\d年|上年|当年|目前|年末))/g, right: '截至' },
  { pattern: /帐(?=号|户|务|目|簿|面|款)/g, right: '账' },
  { pattern: /(?<=报|记|转|建|查|对)帐(?!篷)/g, right: '账' },
  { pattern: /其它/g, right: '其他' },
  { pattern: /按装/g, right: '安装' },
  { pattern: /安照/g, right: '按照' },
  { pattern: /按排(?![名列序队])/g, right: '安排' },
  { pattern: /(?<![自知克利律一])己经/g, right: '已经' },
  { pattern: /部暑/g, right: '部署' },
  { pattern: /拔款/g, right: '拨款' },
  { pattern: /(?<=批|核|支|划|下)拔(?=付|款|入|出)/g, right: '拨' },
  { pattern: /预箅/g, right: '预算' },
  { pattern: /座落/g, right: '坐落' },
  { pattern: /支行管理费/g, right: '运行管理费' },
  { pattern: /帮抚/g, right: '帮扶' },
  { pattern: /优扶(?=对象)/g, right: '优抚' },
  { pattern: /做为(?![民人官国])/g, right: '作为' },
  { pattern: /即使(?=上报|处理|办理)/g, right: '及时' },
  { pattern: /部份(?!额)/g, right: '部分' },
  { pattern: /(?<![省月年身股])份内/g, right: '分内' },
  { pattern: /名符其实/g, right: '名副其实' },
  { pattern: /贯撤/g, right: '贯彻' },
  { pattern: /撤底/g, right: '彻底' },
  { pattern: /(?<![公发颁])布署/g, right: '部署' },
  { pattern: /幅射/g, right: '辐射' },
  { pattern: /(?<![重反])复盖/g, right: '覆盖' },
  { pattern: /既便/g, right: '即便' },
];
/** The number of a document with its year in the wrong brackets. */
const DOCUMENT_NUMBER = /[\u4e00-\u9fa5]{1,6}[（([【]\s*(20\d\d)\s*[）)\]】]\s*第?\s*\d+\s*号/g;

/** TQ-04: words are written right, and documents cited as they are numbered. */
export const rightWords: RuleDefinition = {
  id: 'TQ-04',
  statement: '错别字、断句、文号括号〔〕',
  relatesTo: '全文',
  level: 'info',
  basis: '《党政机关公文格式》（GB/T 9704—2012）',
  explanation: '改正错别字；发文字号的年份用六角括号，如“财预〔2016〕143号”。',
  reads: TEXT_PARTS,
  examine: (subject) => {
    const texts = passages(subject);
    if (texts.length === 0) return noData('正文');
    const words = WRONG.flatMap(({ pattern, right }) =>
      matchesIn(texts, pattern).map(({ match, passage, quote }) => ({
        message: `“${match[0]}”应为“${right}”，请改正`,
        quote,
        stated: match[0],
        expected: right,
        at: [passage.at],
      })),
    );
    const numbers = matchesIn(texts, DOCUMENT_NUMBER).map(({ match, passage, quote }) => {
      const expected = match[0].replace(/[（([【]\s*(20\d\d)\s*[）)\]】]/, '〔$1〕');
      return {
        message: `文号“${match[0]}”的年份应用六角括号，请改为“${expected}”`,
        quote,
        stated: match[0],
        expected,
        at: [passage.at],
      };
    });
    return judged([...words, ...numbers]);
  },
};
