import { BASES } from '../../look-up/bases.ts';
import { matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** Money that is said to be the city's; what it hands down (省、市级财政补助, 市级财政专项转移支付) is. */
const CITY_MONEY =
  /(?<![、和及省])市级财政(?![^，。；]{0,12}(?:转移支付|补助|专项|奖补|下达))(?:一般公共预算|政府性基金)?[^，。；]{0,6}?(?:拨付|拨款|安排|预算|资金|$|(?=[，。；]))/g;

/** TQ-11: a district's department speaks of its own level's money. */
export const ownLevel: RuleDefinition = {
  id: 'TQ-11',
  statement: '级次用语: 区级部门不得写“市级财政”',
  relatesTo: '第四部分',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '区（县）级部门的收入来自区（县）级财政，“市级财政”多半是套用市级模板。请改为本级。',
  reads: ['region', 'department', ...TEXT_PARTS],
  examine: (subject) => {
    const own = levelOf(subject);
    if (own === undefined) return noData('部门的级次');
    if (own !== 'county') return notApplicable('不是区（县）级部门');
    const texts = passages(subject);
    if (texts.length === 0) return noData('正文');
    return judged(
      matchesIn(texts, CITY_MONEY).map(({ match, passage, quote }) => ({
        message: `区（县）级部门的文字写“${match[0]}”，请改为本级财政`,
        quote,
        stated: '市级财政',
        expected: '区级财政',
        at: [passage.at],
      })),
    );
  },
};

/** By the region's code, else by the names of region and department. */
function levelOf({ region, department }: Subject): 'county' | 'other' | undefined {
  const code = region?.code ?? '';
  if (/^\d{6,}$/.test(code)) return code.slice(4, 6) === '00' ? 'other' : 'county';
  const name = `${region?.name ?? ''}${department.name ?? ''}${department.disclosureName ?? ''}`;
  if (name === '') return undefined;
  return /[\u4e00-\u9fa5](?<![地校园社灾库景牧老战辖林]|开发|示范)[区县](?![域划块间])/.test(name) ? 'county' : 'other';
}
