import type { Goal } from '#lib/core/package/index.ts';

/** All statements of a term, one a line, numbered where there are several. */
export function goalStatements(goals: readonly Goal[], term: Goal['term']): string {
  const own = goals.filter((goal) => goal.term === term);
  return own.map((goal, index) => (own.length > 1 ? `目标${index + 1}：${goal.statement}` : goal.statement)).join('\n');
}

/** `长期目标（截止2028年）`, with the latest year that the goals name. */
export function longTermTitle(goals: readonly Goal[], until?: number): string {
  const years = goals.flatMap((goal) => (goal.term === 'long-term' && goal.until !== undefined ? [goal.until] : []));
  const last = Math.max(until ?? 0, ...years);
  return last === 0 ? '长期目标' : `长期目标（截止${last}年）`;
}
