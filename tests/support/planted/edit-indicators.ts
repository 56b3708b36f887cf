import { cellsAt, type PlacedRow, row, rowsIn, withRows, withTexts } from './edit-cells.ts';
import { oneOf } from './edit-words.ts';
import type { Plant } from './planted-kind.ts';
import type { Printed } from './printed.ts';

/** Forms of projects, by what their ids begin with. */
export const FORM = 'project-performance';
/** The form of the whole department. */
export const OVERALL = 'overall-performance';

const LEVEL2 =
  /^(?:经济成本|社会成本|生态环境成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标$/;

/** An indicator as it stands in the row of a form: its parts by name, and where they stand. */
export type PlacedIndicator = {
  row: PlacedRow;
  level2: string;
  name: string;
  value: string;
  basis: string;
  /** Whether it stands in the table of the year's indicators, with values of earlier years. */
  annual: boolean;
  places: Record<Part, number>;
};

type Part = 'level2' | 'name' | 'value' | 'basis';

/** The indicators of forms. */
export function indicatorsIn(report: Printed, form: string): PlacedIndicator[] {
  return rowsIn(report, form).flatMap((one): PlacedIndicator[] => {
    const level2 = one.texts.findIndex((text) => LEVEL2.test(text));
    if (level2 < 0 || one.texts.length < level2 + 4) return [];
    const places = { level2, name: level2 + 1, value: one.texts.length - 2, basis: one.texts.length - 1 };
    const text = (part: Part) => one.texts[places[part]] ?? '';
    return [
      {
        row: one,
        level2: text('level2'),
        name: text('name'),
        value: text('value'),
        basis: text('basis'),
        annual: one.texts.length - level2 > 4,
        places,
      },
    ];
  });
}

/** Another text in parts of an indicator. */
export function withIndicator(report: Printed, one: PlacedIndicator, parts: Partial<Record<Part, string>>) {
  const texts = Object.entries(parts).map(([part, text]): [number, string] => [one.places[part as Part], text]);
  return withRows(report, one.row, [withTexts(cellsAt(report, one.row), new Map(texts))]);
}

/** Changes parts of one indicator, of those that `only` takes. */
export function indicator(
  into: Partial<Record<Part, string>> | ((one: PlacedIndicator) => Partial<Record<Part, string>>),
  only: (one: PlacedIndicator) => boolean = () => true,
): Plant {
  return (report, random) => {
    const spot = oneOf(indicatorsIn(report, FORM).filter(only), random);
    return spot && withIndicator(report, spot, typeof into === 'function' ? into(spot) : into);
  };
}

/** Takes the only indicator of a group away from a form, where its row begins no group of cells. */
export function groupless(level2: RegExp): Plant {
  return (report, random) => {
    const all = indicatorsIn(report, FORM);
    const alone = new Set(
      all
        .filter((one) => level2.test(one.level2) && one.places.level2 === 1)
        .filter((one) => (cellsAt(report, one.row)[0]?.rowSpan ?? 1) === 1)
        .filter((one) => all.filter((other) => isBeside(one, other)).length === 1)
        .map(({ row: { line } }) => line),
    );
    return row(
      FORM,
      () => [],
      ({ line }) => alone.has(line),
    )(report, random);
  };
}

/** Of one form, one term and one group. */
function isBeside(one: PlacedIndicator, other: PlacedIndicator): boolean {
  return one.row.id === other.row.id && one.annual === other.annual && one.level2 === other.level2;
}
