import { checkSubject, type Finding, findingsOf, RULES } from '#lib/core/checks/index.ts';
import { readReport } from '#lib/core/reading/index.ts';
import { seededRandom } from '#lib/core/rounding/random.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { foreignPrinted } from '#tests/support/foreign/foreign-printed.ts';
import type { PlantedKind } from './planted-kind.ts';
import { asDocument, type Printed, printedReport } from './printed.ts';

const foreign = new Map<string, Printed | undefined>();

/** A report by its id: a golden one, or one of a place that is not known. */
function reportBy(id: string): Printed {
  if (!foreign.has(id)) foreign.set(id, foreignPrinted(id));
  return foreign.get(id) ?? printedReport(id);
}

/**
 * How an examination did on one mistake. `found`: a rule that should find it did, at its place. `false alarms` are findings that
 * the report did not have before and that nothing planted explains.
 */
export type Judged = {
  kind: string;
  report: string;
  found: boolean;
  falseAlarms: readonly Finding[];
  seen: readonly Finding[];
};

/** What the examination finds in a report, with every place. */
export function findingsIn(report: Printed): Finding[] {
  const subject = readReport({ document: asDocument(report), classifications: classificationFor });
  return findingsOf(checkSubject({ subject, rules: RULES }));
}

const before = new Map<string, ReadonlySet<string>>();
/** What a finding says, whatever number its table has. */
const said = ({ rule, message }: Finding) => `${rule} ${message.replace(/表\d+(?:-\d+)?/g, '表')}`;

function foundBefore(id: string): ReadonlySet<string> {
  const kept = before.get(id) ?? new Set(findingsIn(reportBy(id)).map(said));
  before.set(id, kept);
  return kept;
}

/** Plants a mistake in a report by a seed and judges the examination; nothing where the report has no place for it. */
export function judgePlanted(input: { kind: PlantedKind; report: string; seed: number }): Judged | undefined {
  const { kind, report: id, seed } = input;
  const planted = kind.plant(reportBy(id), seededRandom(seed));
  if (planted === undefined) return undefined;
  const known = foundBefore(id);
  const seen = findingsIn(planted.report).filter((finding) => !known.has(said(finding)));
  const { lines } = planted;
  const there = ({ at }: Finding) =>
    lines.length === 0 || at.some(({ line }) => line !== undefined && lines.includes(line));
  const explained = new Set([...kind.rules, ...(kind.also ?? [])]);
  return {
    kind: kind.name,
    report: id,
    seen,
    found: seen.some((finding) => finding.tail !== true && kind.rules.includes(finding.rule) && there(finding)),
    falseAlarms: seen.filter((finding) => !explained.has(finding.rule) && !(lines.length > 0 && there(finding))),
  };
}
