import type { OpenedUnit } from '#lib/core/screen/index.ts';

/** A line of a pasted list that could not be taken, from 1, with why. */
type UnitListProblem = { line: number; message: string };

const NATURES: readonly [pattern: RegExp, nature: string][] = [
  [/参照?公/, 'civil-service'],
  [/全额|公益一类/, 'fully-funded'],
  [/差额|公益二类/, 'partially-funded'],
  [/自收自支|经费自理/, 'self-funded'],
  [/行政/, 'administrative'],
];

/**
 * Reads a list of units as it is pasted from Excel: code, name, and 单位性质 where it is given. Whose nature is not said is
 * 行政 where it is the 本级, else 全额拨款事业. The first unit, or the one called 本级, is the 本级.
 */
export function readUnitList(text: string): { units: OpenedUnit[]; problems: UnitListProblem[] } {
  const problems: UnitListProblem[] = [];
  const read = text.split(/\r\n?|\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [code = '', name = '', nature = ''] = line.includes('\t')
      ? line.split('\t')
      : line.trim().split(/[\s,，;；]+/);
    const unit = { code: code.trim(), name: name.trim(), nature: natureIn(nature) };
    const message = problemOf(unit);
    if (message === undefined) return [unit];
    problems.push({ line: index + 1, message });
    return [];
  });
  const headquarters = Math.max(
    0,
    read.findIndex(({ name }) => /本级|机关$/.test(name)),
  );
  const units = read.map(({ code, name, nature }, index): OpenedUnit => {
    const isHeadquarters = index === headquarters;
    return {
      code,
      name,
      nature: nature ?? (isHeadquarters ? 'administrative' : 'fully-funded'),
      headquarters: isHeadquarters,
    };
  });
  return { units, problems };
}

function natureIn(text: string): string | undefined {
  return NATURES.find(([pattern]) => pattern.test(text))?.[1];
}

function problemOf({ code, name }: { code: string; name: string }): string | undefined {
  if (!/^[0-9A-Za-z-]{1,40}$/.test(code)) return '第一列应为单位编码（字母、数字、短横线）';
  return name === '' ? '没有单位名称' : undefined;
}
