import type { Finding } from './finding.ts';

const HEAD = ['测量项', '本系统', '对照', '对照 ÷ 本系统', '目标', '结果'];

/** A plain table for people, one row a finding. */
export function findingsTable(findings: readonly Finding[]): string {
  const rows = [HEAD, ...findings.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

function cellsOf({ what, ours, peer = '—', ratio = '—', aim = '—', reached }: Finding): string[] {
  return [what, ours, peer, ratio, aim, reached === undefined ? '—' : reached ? '达到' : '未达到'];
}

/** Columns that a text takes on a terminal: Chinese letters and full-width signs take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(letter) ? 2 : 1;
  return width;
}
