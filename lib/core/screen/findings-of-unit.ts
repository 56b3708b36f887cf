import type { Finding } from '#lib/core/checks/index.ts';

/** Rules that hold for a unit's part as they do for the whole: its income and expenditure balance by themselves. */
const OF_ANY_PART: ReadonlySet<string> = new Set(['TI-02']);
/** What findings call the forms that the department fills in; all others are the units'. */
const OF_DEPARTMENT: ReadonlySet<string> = new Set([
  'profile',
  'explanations',
  'overall-performance',
  'prior-year',
  'control-figures',
]);

/**
 * Of what the rules found in a unit's part alone, what is about that unit: what it entered itself. Tables and sentences of a
 * part are nobody's report, and what the department fills in is not the unit's.
 */
export function findingsOfUnit(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule, at }) => {
    const forms = at.flatMap(({ form }) => (form === undefined ? [] : [form]));
    return forms.length === 0 ? OF_ANY_PART.has(rule) : forms.every((form) => !OF_DEPARTMENT.has(form));
  });
}
