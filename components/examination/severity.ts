import type { ExaminationFinding } from '#lib/core/examination/index.ts';

type Severity = ExaminationFinding['severity'];

/** How grave findings are, gravest first, with their words and tones. */
export const SEVERITIES: readonly { id: Severity; label: string; tone: string; mark: string }[] = [
  { id: 'error', label: '须改正', tone: 'border-danger text-danger', mark: 'bg-danger-soft decoration-danger' },
  { id: 'warning', label: '须说明', tone: 'border-warning text-warning', mark: 'bg-warning-soft decoration-warning' },
  { id: 'notice', label: '提示', tone: 'border-line-strong text-muted', mark: 'bg-accent-soft decoration-accent' },
];

/** The words and tones of a severity. */
export function severityOf(id: Severity): (typeof SEVERITIES)[number] {
  const found = SEVERITIES.find((severity) => severity.id === id);
  if (found === undefined) throw new Error(`no severity ${id}`);
  return found;
}

/** Where a place of the report stands on the page: its element's id. */
export function anchorOf({ page, line }: { page?: number | undefined; line?: number | undefined }): string {
  return `place-${page ?? 0}-${line ?? 0}`;
}
