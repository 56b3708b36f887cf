import type { ZipRefusal } from '#lib/archive/index.ts';

/** Why a file cannot be read at all. `limit` in bytes; `kind` what it is instead, as people call it. */
export type ReadingRefusal =
  | { code: 'EMPTY' }
  | { code: 'TOO_LARGE'; limit: number }
  | { code: 'OTHER_KIND'; kind: string; way: string }
  | { code: 'UNKNOWN_ENCODING' }
  | { code: 'PASSWORD'; kind: 'pdf' | 'office' | 'zip' }
  | { code: 'TOO_MANY_PAGES'; pages: number; limit: number }
  | { code: 'NO_TEXT'; kind: 'pdf' | 'docx' | 'xlsx' | 'html' | 'txt' }
  | ZipRefusal;
