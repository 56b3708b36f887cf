import { type CheckedSubject, type Finding, findingsOf, withIds } from '#lib/core/checks/index.ts';
import {
  type Block,
  type Disclosure,
  type Part,
  type PrintedPlace,
  type PrintedTable,
  type PrintedText,
  printedPlace,
  printedTexts,
} from '#lib/core/disclosure/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { ReviewProblem } from './review-item.ts';

/** The cell behind a path of the exchange format; nothing where there are no forms. */
export type PlaceOf = (path: { form: string; field: string }) => FormPlace | undefined;

/** What the items of the review look at. `texts` as people wrote them, before anything was masked. */
export type Reviewed = {
  budget: Budget;
  blocks: readonly { block: Block; at: PrintedPlace }[];
  texts: readonly PrintedText[];
  checked: CheckedSubject;
  findings: readonly (Finding & { id: string })[];
  placeOf: PlaceOf;
};

/** The report of a budget as the review looks at it. */
export function reviewedReport(input: {
  disclosure: Pick<Disclosure, 'context' | 'document' | 'written' | 'checked'>;
  placeOf?: PlaceOf | undefined;
}): Reviewed {
  const { disclosure, placeOf = () => undefined } = input;
  return {
    budget: disclosure.context.budget,
    blocks: disclosure.document.parts.flatMap(blocksOf),
    texts: printedTexts(disclosure.written),
    checked: disclosure.checked,
    findings: withIds(findingsOf(disclosure.checked)),
    placeOf,
  };
}

function blocksOf(part: Part): Reviewed['blocks'] {
  return part.sections.flatMap((section) =>
    section.blocks.map((block) => ({ block, at: printedPlace({ part, section, block }) })),
  );
}

/** Sentences and forms with the ids that are asked for; one with a `/` or `.` at its end stands for all that begin with it. */
export function wordsNamed({ blocks }: Pick<Reviewed, 'blocks'>, ids: readonly string[]): Reviewed['blocks'] {
  return blocks.filter(
    ({ block }) =>
      (block.kind === 'paragraph' || block.kind === 'form') &&
      ids.some((id) => (/[/.]$/.test(id) ? block.id.startsWith(id) : block.id === id)),
  );
}

/** Tables with the ids that are asked for. */
export function tablesNamed({ blocks }: Pick<Reviewed, 'blocks'>, ids: readonly string[]): NamedTable[] {
  return blocks.flatMap(({ block, at }) => (block.kind === 'table' && ids.includes(block.id) ? [{ block, at }] : []));
}

type NamedTable = { block: PrintedTable; at: PrintedPlace };

/** Places of blocks, each section and each table once. */
export function placesOf(blocks: readonly { at: PrintedPlace }[]): PrintedPlace[] {
  return [...new Map(blocks.map(({ at }) => [at.name, at])).values()];
}

/**
 * What rules found, as problems of an item: what blocks and what needs a reason, not what only informs.
 * @param input.rules ids, or beginnings of ids that end in `-`
 */
export function ruleProblems(
  { findings, placeOf }: Pick<Reviewed, 'findings' | 'placeOf'>,
  { rules, about = () => true }: { rules: readonly string[]; about?: (finding: Finding) => boolean },
): ReviewProblem[] {
  return findings
    .filter(({ rule, severity }) => severity !== 'notice' && rules.some((id) => isAsked(rule, id)))
    .filter(about)
    .map(({ id, rule, severity, message, at }) => {
      const place = at.flatMap(({ form, field }) => {
        const found = form === undefined ? undefined : placeOf({ form, field: field ?? '' });
        return found === undefined ? [] : [found];
      })[0];
      return {
        id,
        blocks: severity === 'error',
        message,
        rule,
        ...(place === undefined ? {} : { place }),
      };
    });
}

function isAsked(rule: string, id: string): boolean {
  return id.endsWith('-') ? rule.startsWith(id) : rule === id;
}
