/** Longest title in the name of a file, in signs: file systems take so much, and proxies so long a header. */
const LONGEST = 80;

/** A title as the name of a file, without the signs that some file system refuses; never half a sign, which no header can hold. */
export function fileTitle(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, '')
    .trim();
  return [...plain].slice(0, LONGEST).join('') || '部门预算';
}
