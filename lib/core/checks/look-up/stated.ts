import type { StatedAmount, SubjectSentence } from '../subject/statement.ts';
import type { Subject } from '../subject/subject.ts';
import type { Term } from './terms.ts';

/** An amount that a sentence states, with the sentence. */
export type Stated = { amount: StatedAmount; sentence: SubjectSentence };

const SECTION_NAMES: Readonly<Record<string, string>> = {
  overall: '收支总体安排说明',
  income: '收入预算说明',
  expenditure: '支出预算说明',
  appropriation: '财政拨款收支说明',
  general: '一般公共预算支出说明',
  'general-basic': '基本支出说明',
  'three-public': '“三公”经费说明',
  'government-fund': '政府性基金说明',
  'state-capital': '国有资本经营说明',
  projects: '项目支出说明',
  other: '其他重要事项说明',
};

/** What a section is called in messages. */
export function sectionWords(section: string): string {
  return SECTION_NAMES[section] ?? '文字说明';
}

/** A stated amount as a side of an equation. */
export function statedTerm({ amount, sentence }: Stated): Term {
  const { name } = amount;
  return { name: `${sectionWords(sentence.section)}“${shortName(name)}”`, amount: amount.amount, at: [amount.at] };
}

/** A long name by its end, which is what it names: `…（款）行政运行（项）` is 行政运行. */
export function shortName(name: string): string {
  const item = /[（(]款[)）](.+?)[（(]项[)）]/.exec(name)?.[1];
  return (item ?? name.replace(/[（(][类款项][)）]$/, '')).replace(/\s/g, '');
}

/** Amounts of sentences whose id fits, in order. */
export function statedIds(subject: Pick<Subject, 'sentences'>, id: RegExp): Stated[] {
  return statedWithIds(subject.sentences).filter(({ amount }) => id.test(amount.id ?? ''));
}

const statedBySentences = new WeakMap<readonly SubjectSentence[], readonly Stated[]>();

/** Made once for a report: every rule on sentences asks for some of them. */
function statedWithIds(sentences: readonly SubjectSentence[]): readonly Stated[] {
  let stated = statedBySentences.get(sentences);
  if (stated === undefined) {
    stated = sentences.flatMap((sentence) =>
      sentence.amounts.filter(({ id }) => id !== undefined).map((amount) => ({ amount, sentence })),
    );
    statedBySentences.set(sentences, stated);
  }
  return stated;
}

/** The first statement of a figure. */
export function statedFigure(subject: Pick<Subject, 'sentences'>, id: string): Term | undefined {
  for (const sentence of subject.sentences)
    for (const amount of sentence.amounts) if (amount.id === id) return statedTerm({ amount, sentence });
  return undefined;
}
