import Link from 'next/link';
import type { Loaded } from '#components/server/use-json.ts';
import { cellPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import { formDefinition } from '#lib/core/forms/index.ts';
import type { ReviewFinding, ReviewFindings, ReviewView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

const KINDS: Record<ReviewFinding['severity'], { label: string; tone: string }> = {
  error: { label: '阻断提交', tone: 'border-danger text-danger' },
  warning: { label: '需说明理由', tone: 'border-warning text-warning' },
};

type Props = { budget: BudgetKey; units: ReviewView['units']; loaded: Loaded<ReviewFindings> };

/** What the rules found, the gravest first, with the reason for which a finding was let stand and the way to its form. */
export function FindingsTab({ budget, units, loaded }: Props) {
  if (loaded.state === 'failed')
    return (
      <div className="p-4">
        <Notice tone="error">{loaded.message}</Notice>
      </div>
    );
  if (loaded.state === 'loading')
    return (
      <p className="p-4 text-muted" aria-busy="true">
        正在检查…
      </p>
    );
  const { findings, notices } = loaded.value;
  return (
    <div className="mx-auto w-full max-w-4xl p-4">
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ul>
        {findings.map(({ id, severity, message, place, given }) => (
          <li key={id} className="flex gap-3 border-t border-line py-2">
            <span className={`h-6 w-24 shrink-0 border-l-4 pl-2 ${KINDS[severity].tone}`}>{KINDS[severity].label}</span>
            <div className="min-w-0">
              <p>{message}</p>
              {severity === 'warning' && (
                <p className={given === undefined ? 'text-warning' : 'text-muted'}>
                  {given === undefined ? '还没有说明理由' : `理由：${given}`}
                </p>
              )}
              {place !== undefined && (
                <Link href={cellPath(budget, place)} className="text-accent underline underline-offset-4">
                  {formDefinition({ id: place.form }).label}{' '}
                  {units.find(({ code }) => code === place.owner)?.name ?? place.owner}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      {notices > 0 && (
        <p className="border-t border-line py-2 text-muted">另有 {notices} 条提示，见“表格与报告”的检查。</p>
      )}
    </div>
  );
}
