import { describe, expect, it } from 'vitest';
import { fileTitle } from '#lib/server/file-title.ts';

describe('the name of a file', () => {
  it('has no sign that a file system or a header refuses', () => {
    expect(fileTitle(' 某局/2026年\r\nX: "部门预算"<1>\u0000 ')).toBe('某局2026年X 部门预算1');
    expect(fileTitle('///')).toBe('部门预算');
  });

  it('is cut to what every header takes, and never in the middle of a sign', () => {
    const title = `${'预'.repeat(79)}\u{1f3e5}\u{1f3e5}`;
    expect(fileTitle(title)).toBe(`${'预'.repeat(79)}\u{1f3e5}`);
    for (const text of [title, '预\ud83c', '\udfe5算']) expect(() => encodeURIComponent(fileTitle(text))).not.toThrow();
  });
});
