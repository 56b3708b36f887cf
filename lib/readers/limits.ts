/** Largest file that is read, in bytes: a scanned report of two hundred pages is smaller. */
export const FILE_LIMIT = 40 * 1024 * 1024;

/** Most that the parts of a .docx or .xlsx may unpack to together, in bytes, and most parts. */
export const UNPACKED_LIMIT = 200 * 1024 * 1024;
export const MOST_PARTS = 4_000;

/** Most pages of a PDF: the longest reports of departments have a few hundred. */
export const MOST_PAGES = 1_000;

/** Longest text of a .docx, unpacked, in bytes: a report of three hundred pages has a tenth of it. */
export const MARKUP_LIMIT = 64 * 1024 * 1024;
