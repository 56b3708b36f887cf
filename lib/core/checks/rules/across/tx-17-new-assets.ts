import { BASES } from '../../look-up/bases.ts';
import { formWords } from '../../look-up/forms.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

const SAYS_NONE = /(?:没有|无|未)(?:计划)?新增(?:配置)?(?:国有)?资产/;

/** TX-17: where a form procures 新增资产, the report does not say that there are none. */
export const newAssets: RuleDefinition = {
  id: 'TX-17',
  statement: '申报表“属新增资产配置预算=是” ⇒ 国有资产说明不得写“无新增”',
  relatesTo: '申报表 采购↔十一(四)',
  level: 'warn',
  basis: BASES.assets,
  explanation: '项目采购列为新增资产配置的，国有资产占有使用情况应当说明新增情况，不能写没有新增。',
  reads: ['projectForms', 'sentences'],
  examine: ({ projectForms, sentences }) => {
    if (projectForms.length === 0 || sentences.length === 0) return noData('项目申报表的采购、国有资产说明');
    const none = sentences.find(({ text }) => SAYS_NONE.test(text.replace(/\s/g, '')));
    if (none === undefined) return judged([]);
    const words = /[^。；]*新增[^。；]*[。；]?/.exec(none.text)?.[0].trim() ?? none.text;
    return judged(
      projectForms.flatMap((form) => {
        const items = form.procurement.filter(({ newAsset }) => newAsset === true);
        if (items.length === 0) return [];
        return [
          {
            message: `${formWords(form)}采购“${items.map(({ item }) => item).join('、')}”列为新增资产配置，国有资产说明却写“${words}”，请核对`,
            at: [none.at, ...items.map(({ at }) => at)],
            quote: words,
            stated: words,
            expected: `新增：${items.map(({ item }) => item).join('、')}`,
          },
        ];
      }),
    );
  },
};
