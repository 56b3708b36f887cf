import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';

/** What is known of a report as its first published version. */
export function releaseOfDocument(document: DisclosureDocument): ReleaseHead {
  const { region, department, fiscalYear, title, template } = document;
  return {
    key: { region: region.code, department: department.code, year: fiscalYear, version: 1 },
    regionName: region.name,
    departmentName: department.disclosureName,
    title,
    template,
    releasedAt: new Date('2026-02-05T01:30:00Z'),
    note: '',
    sha256: createHash('sha256').update(canonicalJson(document)).digest('hex'),
    snapshot: 'snapshot',
  };
}
