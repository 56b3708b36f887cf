import { describe, expect, it } from 'vitest';
import { bareLine } from '#lib/core/reading/outline/heading.ts';

describe('a line of a contents list', () => {
  it('loses its dash and its page, whatever leads to it', () => {
    for (const line of ['一、收支总表……12', '- 一、收支总表 12', '一、收支总表 . . . 12', '一、收支总表···12'])
      expect(bareLine(line)).toBe('一、收支总表');
    expect(bareLine('一、收支总表')).toBe('一、收支总表');
  });

  it('is read in one go: a line of blanks takes nobody’s time', () => {
    const blanks = ' '.repeat(100_000);
    expect(bareLine(`2026年部门预算${blanks}x`)).toHaveLength(100_010);
  });
});
