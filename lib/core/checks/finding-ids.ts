import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Finding } from './finding.ts';

/**
 * Findings with ids that stay while what they are about does: the rule and its places; the second of a rule at the same place
 * has `~2` after it, then `~3`.
 */
export function withIds<F extends Pick<Finding, 'rule' | 'at'>>(findings: readonly F[]): (F & { id: string })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule} ${canonicalJson(finding.at)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...finding, id: count === 1 ? name : `${name}~${count}` };
  });
}
