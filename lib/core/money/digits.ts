/** Thousands parted by commas or by blanks, or digits without either. */
const GROUPED = /^\d{1,3}((,\s*|\s+)\d{3})+(\.\d*)?$|^\d+(\.\d*)?$|^\.\d+$/;

/**
 * The digits of a plain number without what parts its thousands: `1,234.5` and `1 234.5` are `1234.5`. Any other blank or
 * comma between digits parts two numbers, and both together are none.
 */
export function bareDigits(text: string): string | undefined {
  return GROUPED.test(text) ? text.replace(/[,\s]/g, '') : undefined;
}
