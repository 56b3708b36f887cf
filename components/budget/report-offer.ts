/** The formats that a report is handed out in. */
export type OfferedFormat = 'html' | 'pdf' | 'json';

/** A file that can be downloaded, with its size in bytes; or why it cannot be made, in words for people. */
export type OfferedFile =
  | { format: OfferedFormat; fileName: string; bytes: number }
  | { format: OfferedFormat; refusal: string };

/** What the report of a budget can be downloaded as. */
export type OfferedReport = { files: OfferedFile[] };
