/** Whether a label says that its row is the sum of the table. */
export function isTotalLabel(label: string): boolean {
  return /^(?:合计|总计|总合计|支出合计|收入合计|合计（万元）)$/.test(label.replace(/\s/g, ''));
}
