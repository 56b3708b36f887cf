import { BASES } from '../../look-up/bases.ts';
import { matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** What a template leaves behind where nobody filled it in. */
const RESIDUES: readonly RegExp[] = [
  /增加[（(/／]\s*减少[）)]?|减少[（(/／]\s*增加[）)]?|增长[（(/／]\s*下降[）)]?|下降[（(/／]\s*增长[）)]?/g,
  /(?:[：:）)]\s*|^\s*)如[：:]/g,
  /根据本(?:部门|单位)[^。]{0,16}(?:补充|填写|修改|说明|解释)(?=\s*(?:[）)】。；，]|$))/g,
  /[（(](?:(?:请|此处)[^（）()]{0,20}(?:填写|补充|说明|删除|修改)|[须需][^（）()]{0,8}(?:填写|删除))[^（）()]{0,12}[）)]/g,
  /\[bookmark[^\]]*\]|Error! |错误[!！]未(?:找到|定义)(?:引用源|书签)/gi,
  /(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])(?=\s*(?:万元|元|%|％|人|年|个|项|单位|部门|局|区|市|县|镇|街道|中心|学校|公司|项目|台|辆))/g,
  /20(?:[Xx×*]{2}|\d[Xx×*])\s*年/g,
  /[＿_]{3,}/g,
  /\{\{[^}]*\}\}|\$\{[^}]*\}/g,
  /[【［][\s　]*(?:[待请须需][^【】［］]{0,20}|此处[^【】［］]{0,20}|[Xx×*＊]+)?[】］]/g,
  /待(?:填写?|填报|补充|补录)(?=\s*(?:[）)。；;，,、]|$))/g,
  /(?<![A-Za-z])(?:TO-?DO|TBD)(?![A-Za-z])/g,
];

/** What of a text looks like the template's and not like somebody's own words. */
export function residuesIn(text: string): string[] {
  return RESIDUES.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found.trim()));
}

/** TQ-02: nothing of the template stands in the report. */
export const noTemplateResidue: RuleDefinition = {
  id: 'TQ-02',
  statement: '模板残留: 增加（减少）/增长（下降）、如：、根据本部门…补充解释、[bookmark…]、XX',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '模板里的提示语、选择项和占位符要改成本部门的实际内容后再公开。',
  reads: TEXT_PARTS,
  examine: (subject) => {
    const texts = passages(subject);
    if (texts.length === 0) return noData('正文');
    return judged(
      RESIDUES.flatMap((pattern) =>
        matchesIn(texts, pattern).map(({ match, passage, quote }) => ({
          message: `“${match[0].trim()}”像是模板中没有改写的文字，请改为实际内容`,
          quote,
          stated: match[0].trim(),
          at: [passage.at],
        })),
      ),
    );
  },
};
