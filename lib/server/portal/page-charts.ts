import type { Drawing, DrawnChart } from '#lib/exporters/charts/index.ts';
import { type DrawnCharts, drawingsOf, drawnCharts, type PageChart } from '#lib/exporters/portal/index.ts';
import type { Container } from '../container.ts';

/**
 * Draws the charts of a page, and after them what it has besides. Where that fails the page has its tables alone, and is
 * not kept: `whole` says so.
 */
export async function chartsOfPage(input: {
  container: Pick<Container, 'charts' | 'logger'>;
  charts: readonly PageChart[];
  besides?: readonly Drawing[];
}): Promise<{ drawn: DrawnCharts; besides: DrawnChart[]; whole: boolean }> {
  const { container, charts, besides = [] } = input;
  const drawings = drawingsOf(charts);
  const answer = await container.charts.draw([...drawings, ...besides]);
  if (!answer.ok) container.logger.error({ event: 'charts.failed', ...answer.error });
  const all = answer.ok ? answer.value : undefined;
  return { drawn: drawnCharts({ charts, drawn: all }), besides: all?.slice(drawings.length) ?? [], whole: answer.ok };
}
