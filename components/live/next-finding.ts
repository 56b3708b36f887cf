import { FINDING_KINDS, type LiveFinding } from './live-finding.ts';

/** Findings as people go through them: those of the open form first, in each group the gravest first. */
export function orderedFindings(input: {
  findings: readonly LiveFinding[];
  here: { form: string; owner: string } | undefined;
}): { here: LiveFinding[]; elsewhere: LiveFinding[] } {
  const grave = FINDING_KINDS.map(({ id }) => id);
  const sorted = [...input.findings].sort((a, b) => grave.indexOf(a.kind) - grave.indexOf(b.kind));
  const concerns = (finding: LiveFinding) =>
    finding.places.some(({ form, owner }) => form === input.here?.form && owner === input.here.owner);
  return { here: sorted.filter(concerns), elsewhere: sorted.filter((finding) => !concerns(finding)) };
}

/**
 * The finding that F8 (forward) or Shift+F8 (backward) goes to from the current one, round and round; those that
 * lead to no form cell are passed over. Without a current one, or when that is gone, the first or last.
 */
export function nextFinding(input: {
  findings: readonly LiveFinding[];
  current: string | undefined;
  direction: 'forward' | 'backward';
}): LiveFinding | undefined {
  const leading = input.findings.filter(({ places, id }) => places.length > 0 || id === input.current);
  const at = leading.findIndex(({ id }) => id === input.current);
  const step = input.direction === 'forward' ? 1 : -1;
  const from = at < 0 && step < 0 ? 0 : at;
  for (let passed = 1; passed <= leading.length; passed += 1) {
    const candidate = leading[(from + step * passed + leading.length * 2) % leading.length];
    if (candidate !== undefined && candidate.places.length > 0) return candidate;
  }
  return undefined;
}
