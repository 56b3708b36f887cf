import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { listedNames, publishedText } from '#lib/core/private-data/index.ts';
import type { ReleaseKey } from '#lib/core/screen/index.ts';
import type { Step, StoredRelease } from '../ports/index.ts';

/**
 * What is kept of a report when it is released. The findings are left out: they are what its reviewers talked about, and
 * quote what was typed before it was masked. Why it was corrected is masked as the report is: it stands beside it.
 * @param input.budget what the report is of: it says which names are hidden
 */
export function releaseOf(input: {
  key: ReleaseKey;
  document: DisclosureDocument;
  releasedAt: Date;
  note: string;
  snapshot: string;
  budget: Pick<Budget, 'disclosure'>;
}): Omit<StoredRelease, 'sha256'> {
  const { document, note, budget, ...rest } = input;
  const { title, template, region, department } = document;
  return {
    ...rest,
    note: publishedText({ text: note, names: listedNames(budget.disclosure?.hiddenNames ?? '') }),
    title,
    template,
    regionName: region.name,
    departmentName: department.disclosureName,
    text: canonicalJson({ ...document, checks: [] }),
  };
}

/** What is said beside a version: why it was corrected; nothing beside the first. */
export function releaseNote({ steps, version }: { steps: readonly Step[]; version: number }): string {
  return version === 1 ? '' : (steps.findLast(({ move }) => move === 'correct')?.reason ?? '');
}
