import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { FEN_PER_PUBLISHED_STEP, type Fen, fen } from '#lib/core/money/index.ts';
import { type PictureChange, pictureChange } from '../changes.ts';
import { publishedAmount, type ReportParts, reportParts } from '../report-parts.ts';
import { MEASURES, type Measure, PER_HEAD } from './measures.ts';

/**
 * What reports are set beside each other by. `amounts` and `stated` are by measure: what the report prints in 分, and what it
 * says of last year. `people` is 在职实有人数, where the report publishes it.
 */
export type KeyFigures = {
  fiscalYear: number;
  region: { code: string; name: string };
  department: { code: string; name: string };
  amounts: Readonly<Record<string, Fen>>;
  stated: Readonly<Record<string, PictureChange>>;
  people?: number;
};

/** Takes the compared amounts from a report; one that it does not state is absent. */
export function keyFiguresOf(document: DisclosureDocument): KeyFigures {
  const report = reportParts(document);
  const people = peopleOf(report);
  const printed = MEASURES.flatMap((measure): [string, Fen][] => {
    const amount = amountOf({ report, measure });
    return amount === undefined ? [] : [[measure.id, amount]];
  });
  const amounts = Object.fromEntries(printed);
  for (const { id, of } of people === undefined ? [] : PER_HEAD) {
    const amount = amounts[of];
    if (amount !== undefined) amounts[id] = perHead({ amount, people: people ?? 0 });
  }
  const { department } = document;
  return {
    fiscalYear: document.fiscalYear,
    region: document.region,
    department: { code: department.code, name: department.disclosureName },
    amounts,
    stated: statedChanges({ report, amounts }),
    ...(people === undefined ? {} : { people }),
  };
}

/** An amount for each of so many people, half up to 0.01 万元. Exact: no half is lost to binary fractions. */
export function perHead({ amount, people }: { amount: Fen; people: number }): Fen {
  const whole = BigInt(people) * BigInt(FEN_PER_PUBLISHED_STEP);
  const steps = (2n * BigInt(amount) + whole) / (2n * whole);
  return fen(Number(steps) * FEN_PER_PUBLISHED_STEP);
}

/** What a sentence does not state because there is none of it is nothing, where its change is stated. */
function amountOf({ report, measure }: { report: ReportParts; measure: Measure }): Fen | undefined {
  if ('cell' in measure.place) return report.printed(measure.place.cell);
  const stated = report.figure(measure.place.figure)?.value;
  return publishedAmount(stated ?? measure.changes?.map((id) => report.change(id)?.current).find((text) => text));
}

function peopleOf(report: ReportParts): number | undefined {
  const people = Number(report.figure('staffing.active.total')?.value ?? '0');
  return Number.isSafeInteger(people) && people > 0 ? people : undefined;
}

/** Changes of the very amounts that are compared: one that a sentence states of another amount is left out. */
function statedChanges(input: { report: ReportParts; amounts: Readonly<Record<string, Fen>> }) {
  return Object.fromEntries(
    MEASURES.flatMap(({ id, name, changes = [] }): [string, PictureChange][] => {
      const change = changes
        .map((stated) => input.report.change(stated))
        .find((stated) => stated !== undefined && publishedAmount(stated.current) === input.amounts[id]);
      return change === undefined ? [] : [[id, pictureChange({ change, name })]];
    }),
  );
}
