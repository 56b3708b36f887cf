import type { FormRow } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';

/** A cell of the draft with what it is planted with: `rule` finds it, and its mend must bring the text back. */
export type Planted = {
  rule: string;
  form: DraftView['forms'][number];
  row: FormRow;
  field: string;
  to: string;
  /** What the mend must make of it, where that is not what stood there. */
  mended?: string;
};

/** Another text with an error in it; nothing where the text has no place for it. A sentence more is mended as `mended` says. */
type TextError = { rule: string; plant: (text: string) => string | undefined; mended?: (text: string) => string };

const said = (rule: string, wrong: string, right: string): TextError => ({
  rule,
  plant: (text) => (/[。；]$/.test(text) ? text + wrong : undefined),
  mended: (text) => text + right,
});

const at = (text: string, pattern: RegExp, make: (found: string) => string): string | undefined =>
  pattern.test(text) ? text.replace(pattern, make) : undefined;

const TEXT_ERRORS: readonly TextError[] = [
  { rule: 'TQ-03', plant: (text) => at(text, /保障|服务|管理/, (word) => word + word) },
  { rule: 'TQ-03', plant: (text) => at(text, /[，。；]/, (mark) => mark + mark) },
  { rule: 'TQ-03', plant: (text) => at(text, /(?<=[\u4e00-\u9fa5])，(?=[\u4e00-\u9fa5][^，；]*[，；])/, () => ',') },
  { rule: 'TQ-03', plant: (text) => at(text, /(?<=^[^“]*“[^“”]*)”(?=[^“”]*$)/, () => '“') },
  { rule: 'TQ-03', plant: (text) => at(text, /(?<=(?:通知|办法|意见))》/, () => '') },
  said('TQ-04', '其它事项另行安排。', '其他事项另行安排。'),
  said('TQ-04', '执行财预（2016）143号文件。', '执行财预〔2016〕143号文件。'),
  said('TQ-11', '由市级财政安排。', '由本级财政安排。'),
  said('CL-02', '列入国土海洋气象等支出。', '列入自然资源海洋气象等支出。'),
  { rule: 'TQ-02', plant: (text) => (text.length < 4 ? undefined : `${text.slice(0, 3)}[bookmark7]${text.slice(3)}`) },
];

/** Forms whose texts the report prints. */
const WRITTEN = new Set(['project', 'project-performance', 'overall-performance', 'explanations', 'profile']);
const TEXT_FIELDS = new Set([
  'plan',
  'rationale',
  'purpose',
  'statement',
  'overview',
  'tasks',
  'reason',
  'text',
  'costBasis',
  'basis',
  'note',
  'dutiesBasis',
]);

/** Every text error at every text of a draft that has a place for it. */
export function plantedTexts({ forms }: Pick<DraftView, 'forms'>): Planted[] {
  return forms
    .filter(({ form }) => WRITTEN.has(form))
    .flatMap((form) =>
      form.rows
        .filter(({ section, cells }) => section !== 'indicators' && cells.part !== 'ledger')
        .flatMap((row) =>
          Object.entries(row.cells)
            .filter(([field]) => TEXT_FIELDS.has(field))
            .flatMap(([field, text]) =>
              TEXT_ERRORS.flatMap(({ rule, plant, mended }) => {
                const to = plant(text);
                const right = mended === undefined ? {} : { mended: mended(text) };
                return to === undefined || to === text ? [] : [{ rule, form, row, field, to, ...right }];
              }),
            ),
        ),
    );
}

/** 项目总预算 of this year alone, in 万元 where 元 belong. */
export function plantedAmounts({ forms }: Pick<DraftView, 'forms'>): Planted[] {
  return forms
    .filter(({ form }) => form === 'project')
    .flatMap((form) =>
      form.rows.flatMap((row): Planted[] => {
        const { totalBudget = '' } = row.cells;
        const lines = form.rows.filter(({ section, cells }) => section === 'lines' && cells.part !== 'cost');
        const sum = lines.reduce((total, { cells }) => total + Number(cells.amount), 0);
        if (totalBudget === '' || Number(totalBudget) !== sum) return [];
        return [{ rule: 'PF-16', form, row, field: 'totalBudget', to: String(sum / 10_000) }];
      }),
    );
}

/** Every error of an indicator that has one safe mend, at the indicators of a draft. */
export function plantedIndicators({ forms }: Pick<DraftView, 'forms'>): Planted[] {
  return forms
    .filter(({ form }) => form === 'project-performance' || form === 'overall-performance')
    .flatMap((form) =>
      form.rows
        .filter(
          ({ section, cells }) => section === 'indicators' && (cells.value ?? '') !== '' && cells.from === undefined,
        )
        .flatMap((row): Planted[] => {
          const { value = '', name = '', level1 = '', level2 = '' } = row.cells;
          const common = { form, row, field: 'value' };
          const isShare = /^[≥=]\d+%$/.test(value) && /率$/.test(name) && !/增|提高|节约/.test(name);
          return [
            ...(isShare && value !== '≥100%' ? [{ ...common, rule: 'PF-03', to: '≥100%', mended: '=100%' }] : []),
            // The whole budget of its project, written in 元 with the other measure.
            ...(value === '≤73.44万元' ? [{ ...common, rule: 'PF-14', to: '≤734400万元' }] : []),
            ...(isShare ? [{ ...common, rule: 'PF-12', to: value.replace('%', '') }] : []),
            ...(level1 === '产出指标' && /数量|质量|时效/.test(level2)
              ? [{ ...common, rule: 'PF-04', field: 'level1', to: '效益指标' }]
              : []),
          ];
        }),
    );
}
