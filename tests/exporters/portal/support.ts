import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { drawChart } from '#lib/exporters/charts/index.ts';
import { drawingsOf, drawnCharts, type PageChart } from '#lib/exporters/portal/index.ts';
import type { ReleaseInFrame } from '#lib/exporters/portal/release-frame.ts';
import { releaseOfDocument } from '../support/release.ts';

/** A report as its only release. */
export function releaseOf(document: DisclosureDocument): ReleaseInFrame {
  const head = releaseOfDocument(document);
  return { ...head, versions: [head] };
}

/** A page's charts, drawn here. */
export function drawnHere(charts: readonly PageChart[]) {
  return drawnCharts({ charts, drawn: drawingsOf(charts).map(drawChart) });
}

/** Tables of a page by their captions: the texts of every row, cell by cell. */
export function tablesOf(html: string): Map<string, string[][]> {
  return new Map(
    [...html.matchAll(/<table role="table" class="money[^"]*">([\s\S]*?)<\/table>/g)].map(([, table = '']) => [
      textOf(/<caption><span>([\s\S]*?)<\/span>/.exec(table)?.[1] ?? ''),
      [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
        [...row.matchAll(/<(th|td)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , cell = '']) =>
          textOf(cell.replace(/<span class="below-name">[\s\S]*?<\/span>/g, '')),
        ),
      ),
    ]),
  );
}

/** Texts that are drawn in the charts of a page for wide screens, chart by chart. */
export function drawnTexts(html: string): string[][] {
  return [...html.matchAll(/<svg class="on-wide"[\s\S]*?<\/svg>/g)].map(([svg]) =>
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => textOf(text)),
  );
}

/** Text without tags. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
