import type { Severity } from '#lib/core/checks/index.ts';
import { type Checks, SEVERITY_HEADS } from './checks.ts';

/** A budget's checks for people: what has to be mended first, then what needs a reason, then what is only to be known. */
export function checksText({ title, findings, checked }: Checks): string {
  const heads = Object.entries(SEVERITY_HEADS) as [Severity, string][];
  const sections = heads.flatMap(([severity, head]) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0
      ? []
      : ['', `${head}（${own.length} 处）`, ...own.map(({ rule, message }) => `  ${rule}  ${message}`)];
  });
  const count = (outcome: string) => checked.filter((one) => one.outcome.outcome === outcome).length;
  const ended = [
    `通过 ${count('pass')} 条`,
    `发现问题 ${count('fail')} 条`,
    `不适用 ${count('not-applicable')} 条`,
    `缺少数据 ${count('no-data')} 条`,
  ];
  return `${[title, `检查规则 ${checked.length} 条：${ended.join('，')}`, ...sections].join('\n')}\n`;
}
