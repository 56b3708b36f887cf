import { z } from 'zod';
import type { PrintedForm } from '#lib/core/disclosure/index.ts';

const goalsSchema = z.object({
  declaration: z.object({ purpose: z.string().optional() }).optional(),
  goals: z.array(
    z.object({
      term: z.enum(['long-term', 'annual']),
      statement: z.string(),
      indicators: z.array(z.object({ level1: z.string(), level2: z.string(), name: z.string(), value: z.string() })),
    }),
  ),
});

/** An indicator of the year's goals as it was set: `数量指标 · 培训人次 · ≥200人次`. */
export type PictureIndicator = { level1: string; level2: string; name: string; value: string };

/** Longest goal that is shown whole, in characters: two lines of a card. */
const LONGEST = 88;

/** What a form of performance says it is to come to, in one sentence: the year's goal, the long-term one, or its purpose. */
export function goalSentence(form: PrintedForm | undefined): string | undefined {
  const read = goalsSchema.safeParse(form?.data);
  if (!read.success) return undefined;
  const { goals, declaration } = read.data;
  const annual = goals.find(({ term }) => term === 'annual')?.statement;
  const texts = [annual, ...goals.map(({ statement }) => statement), declaration?.purpose];
  return texts.map((text) => firstSentence(text ?? '')).find((text) => text !== '');
}

/** The indicators of the year's goals of a form, in its order. */
export function annualIndicators(form: PrintedForm | undefined): PictureIndicator[] {
  const read = goalsSchema.safeParse(form?.data);
  if (!read.success) return [];
  return read.data.goals.filter(({ term }) => term === 'annual').flatMap(({ indicators }) => indicators);
}

/** A text up to its first full stop, without a number before it; one that is too long ends at a clause. */
export function firstSentence(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]+/);
  const [sentence = ''] = line
    .replace(/^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、]|\d+[.．](?!\d)|目标\d*[:：])\s*/, '')
    .split(/[。！？；]/);
  const signs = [...sentence.trim()];
  if (signs.length <= LONGEST) return signs.join('');
  const cut = signs.slice(0, LONGEST).join('');
  const clause = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('、'));
  return `${clause > LONGEST / 2 ? cut.slice(0, clause) : cut}……`;
}
