import type { DueDay } from './moves-view.ts';

/** How long there is still time: `距截止 6 天`, `今天截止`, `已逾期 2 天`; of the publication, until when. */
export function dueWords({ level, daysLeft }: Pick<DueDay, 'level' | 'daysLeft'>): string {
  const what = level === 'publication' ? '公开期限' : '截止';
  if (daysLeft === 0) return `今天${what === '截止' ? '截止' : '为公开期限'}`;
  return daysLeft > 0 ? `距${what} ${daysLeft} 天` : `已逾期 ${-daysLeft} 天`;
}
