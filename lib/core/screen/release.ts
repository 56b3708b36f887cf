import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** One published version of a department's budget; the first is 1. */
export type ReleaseKey = BudgetKey & { version: number };

/** What is known of a published version without its report. */
export type ReleaseHead = {
  key: ReleaseKey;
  /** Names as they were published. */
  regionName: string;
  departmentName: string;
  title: string;
  /** Id of the disclosure template. */
  template: string;
  releasedAt: Date;
  /** Why it was corrected; '' for the first version. */
  note: string;
  /** SHA-256 of the report as canonical JSON, in hexadecimal. */
  sha256: string;
  /** Id of the package that was frozen with it. */
  snapshot: string;
};

/** A published version with its report, and every version of the same budget, the newest first. */
export type Release = ReleaseHead & { document: DisclosureDocument; versions: readonly ReleaseHead[] };

/** What the public looks for: all that is given must hold. */
export type ReleaseSearch = {
  region?: string;
  year?: number;
  department?: string;
  /** Part of the department's name or of the title. */
  text?: string;
};

/** A file of a published version, made once and never changed. `size` in bytes, `sha256` in hexadecimal. */
export type ReleaseFileHead = { name: string; contentType: string; size: number; sha256: string };
export type ReleaseFile = ReleaseFileHead & { bytes: Uint8Array };
