import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { plainText } from '../plain-text.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What the file says of itself: title, whose report it is, language. It carries no clock and no name of a person. */
export function coreProperties({ title, department }: DisclosureDocument): string {
  const escaped = (text: string) => plainText(text).replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:subject>部门预算公开</dc:subject>` +
    `<dc:creator>${escaped(department.name)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}
