import type { OrganisationChange, OrganisationStructure } from '#lib/core/organisation/index.ts';

/** The organisation of a region as its budget office edits it. `uses`: why something cannot be taken away, by its place. */
export type OrganisationView = {
  region: string;
  regionName: string;
  structure: OrganisationStructure;
  uses: Readonly<Record<string, string>>;
};

/** What a filled list would change; nothing has been. With errors nothing of it can be applied. */
export type OrganisationUpload = {
  changes: readonly OrganisationChange[];
  errors: readonly { sheet: string; cell: string; message: string }[];
};
