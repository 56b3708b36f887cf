import { BASES } from '../../look-up/bases.ts';
import { namedIndicators } from '../../look-up/goals.ts';
import { copiedTexts, foreignWord, projectWords } from '../../look-up/project-words.ts';
import { judged, noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';

/** PF-06: what a project says of itself does not speak of another one, as it does when a form was copied. */
export const ownWords: RuleDefinition = {
  id: 'PF-06',
  statement: '指标、依据、用途不得带有别的项目的关键词 (复制粘贴)',
  relatesTo: '绩效表, 测算依据, 十',
  level: 'block',
  basis: BASES.performance,
  explanation: '申报表从别的项目复制后要逐项改写。指标、测算依据或用途里出现别的项目的内容，请改为本项目的。',
  reads: ['projectForms', 'sentences'],
  examine: ({ projectForms, sentences }) => {
    const stated = sentences.flatMap(({ projects }) => projects);
    if (projectForms.length + stated.length === 0) return noData('项目申报表和项目支出说明');
    if (projectForms.length < 2 && stated.length < 2) return notApplicable('只有一个项目');
    const words = projectWords(projectForms);
    const purposes = stated.map(({ name, purpose, at }) => ({ name, text: purpose ?? '', at }));
    return judged([...projectForms.flatMap((form) => foreignIn(form, words)), ...copiedTexts(purposes)]);
  },
};

function foreignIn(form: SubjectProjectForm, words: ReturnType<typeof projectWords>): RuleFinding[] {
  const texts = [
    ...form.goals
      .flatMap(namedIndicators)
      .map((indicator) => ({ what: '指标', text: indicator.name, at: indicator.at })),
    ...form.costLines.map((line) => ({ what: '支出明细', text: line.item, at: line.at })),
    ...[form.fields.get('costBasis')].flatMap((basis) =>
      basis === undefined ? [] : [{ what: '测算依据', text: basis.text, at: basis.at }],
    ),
  ];
  return texts.flatMap(({ what, text, at }): RuleFinding[] => {
    const foreign = foreignWord({ text, form, words });
    if (foreign === undefined) return [];
    const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
    return [
      {
        message: `项目“${form.name}”的${what}“${shown}”写到“${foreign.word}”，那是项目“${foreign.project}”的内容，请改为本项目的`,
        quote: text,
        stated: foreign.word,
        cause: 'copied',
        at: [at],
        // What a project buys may be named as another project is: 物业管理费.
        ...(what === '支出明细' ? { level: 'warn' as const } : {}),
      },
    ];
  });
}
