/** The formats that a report is handed out in, in the order of their buttons. */
export const OFFERED_FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'json'] as const;

export type OfferedFormat = (typeof OFFERED_FORMATS)[number];

/** A file that can be downloaded, with its size in bytes; or why it cannot be made, in words for people. */
export type OfferedFile =
  | { format: OfferedFormat; fileName: string; bytes: number }
  | { format: OfferedFormat; refusal: string };

/** What the report of a budget can be downloaded as. */
export type OfferedReport = { files: OfferedFile[] };
