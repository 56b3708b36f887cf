import { type DrawnCharts, drawingsOf, drawnCharts, type PageChart } from '#lib/exporters/portal/index.ts';
import type { Container } from '../container.ts';

/** Draws the charts of a page. Where that fails the page has its tables alone, and is not kept: `whole` says so. */
export async function chartsOfPage(input: {
  container: Pick<Container, 'charts' | 'logger'>;
  charts: readonly PageChart[];
}): Promise<{ drawn: DrawnCharts; whole: boolean }> {
  const { container, charts } = input;
  const answer = await container.charts.draw(drawingsOf(charts));
  if (!answer.ok) container.logger.error({ event: 'charts.failed', ...answer.error });
  return { drawn: drawnCharts({ charts, drawn: answer.ok ? answer.value : undefined }), whole: answer.ok };
}
