import type { ReleaseFile, ReleaseFileHead, ReleaseHead, ReleaseKey, ReleaseSearch } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** A published version as it is stored: `text` is the `DisclosureDocument` as canonical JSON, as it was released. */
export type StoredRelease = ReleaseHead & { text: string };

/** Published versions, for everybody: nothing here asks who reads. Written by a release alone, and never changed. */
export type ReleaseRepository = {
  /** Adds a version. @returns false where that version is there already: the one that is there stays */
  add(change: Omit<StoredRelease, 'sha256'>): Promise<boolean>;
  /**
   * The newest version of each budget that fits, by year (the latest first), region and department, at most `limit`; `after` goes on
   * behind the budget that it names.
   */
  list(query: { search: ReleaseSearch; limit: number; after?: BudgetKey | undefined }): Promise<ReleaseHead[]>;
  /** Regions and years that there is anything of: regions in code order, the latest year first. */
  places(): Promise<{ regions: { code: string; name: string }[]; years: number[] }>;
  /** Every version of a budget, the newest first. */
  versions(key: BudgetKey): Promise<ReleaseHead[]>;
  /** The report of one version as canonical JSON. */
  text(key: ReleaseKey): Promise<string | undefined>;
  file(query: { key: ReleaseKey; name: string }): Promise<ReleaseFile | undefined>;
  /** The versions that have a file of this SHA-256, or whose report has it (then without a file name). */
  holding(sha256: string): Promise<{ key: ReleaseKey; file?: string }[]>;
  /** Files of a version that are kept, without their bytes, by name. */
  files(key: ReleaseKey): Promise<ReleaseFileHead[]>;
  /** Keeps a file; of two at once the first stays. @returns the one that is kept */
  keepFile(change: { key: ReleaseKey; file: Omit<ReleaseFile, 'sha256' | 'size'>; at: Date }): Promise<ReleaseFile>;
  /** Releases that were made before versions were kept: which version each is, and the package that it froze. */
  unkept(): Promise<{ key: ReleaseKey; releasedAt: Date; note: string; snapshot: string }[]>;
};
