import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { findHidden, findPrivate, listedNames, type PrivateKind, publishedText } from '#lib/core/private-data/index.ts';
import type { Reviewed } from './reviewed.ts';

/** Something private in the report with the words around it: as it was written, and as it is published. */
export type PrivateFind = {
  id: string;
  kind: PrivateKind;
  at: PrintedPlace;
  lead: string;
  written: string;
  masked: string;
  tail: string;
};

/** Characters of the words around that are shown. */
const AROUND = 12;

/** Everything in the report that is masked before it is published, in the order of the report: private numbers, and names that are hidden. */
export function privateFinds({ texts, budget }: Pick<Reviewed, 'texts' | 'budget'>): PrivateFind[] {
  const names = listedNames(budget.disclosure?.hiddenNames ?? '');
  const published = (text: string) => publishedText({ text, names });
  return texts.flatMap(({ text, at }, index) =>
    [...findPrivate(text), ...findHidden({ text, names })]
      .sort((a, b) => a.from - b.from)
      .map(({ kind, from, to, written, masked }) => ({
        id: `${index}.${from}`,
        kind,
        at,
        // What else is private nearby is a find of its own, and masked here.
        lead: published(text.slice(0, from)).slice(-AROUND),
        written,
        masked,
        tail: published(text.slice(to)).slice(0, AROUND),
      })),
  );
}
