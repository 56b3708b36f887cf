import type { ReleaseHead } from '#lib/core/screen/index.ts';

/** Which published version something is, for programs: the same in the data package, the manifest of the bundle and the API. */
export type ReleaseIdentity = {
  region: { code: string; name: string };
  year: number;
  department: { code: string; name: string };
  version: number;
  title: string;
  template: string;
  /** ISO 8601, UTC. */
  releasedAt: string;
  /** Why it was corrected; '' for the first version. */
  note: string;
  /** SHA-256 of the report as canonical JSON. */
  documentSha256: string;
};

/** The identity of a published version. */
export function releaseIdentity(release: ReleaseHead): ReleaseIdentity {
  const { key, regionName, departmentName, title, template, releasedAt, note, sha256 } = release;
  return {
    region: { code: key.region, name: regionName },
    year: key.year,
    department: { code: key.department, name: departmentName },
    version: key.version,
    title,
    template,
    releasedAt: releasedAt.toISOString(),
    note,
    documentSha256: sha256,
  };
}
