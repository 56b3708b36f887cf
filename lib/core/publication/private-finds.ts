import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { findPrivate, type PrivateKind } from '#lib/core/private-data/index.ts';
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

/** Everything in the report that is masked before it is published, in the order of the report. */
export function privateFinds({ texts }: Pick<Reviewed, 'texts'>): PrivateFind[] {
  return texts.flatMap(({ text, at }, index) =>
    findPrivate(text).map(({ kind, from, to, written, masked }) => ({
      id: `${index}.${from}`,
      kind,
      at,
      lead: text.slice(Math.max(0, from - AROUND), from),
      written,
      masked,
      tail: text.slice(to, to + AROUND),
    })),
  );
}
