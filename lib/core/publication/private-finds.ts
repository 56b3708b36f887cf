import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import {
  findPrivate,
  listedNames,
  maskName,
  maskPrivate,
  type PrivateKind,
  type PrivateText,
} from '#lib/core/private-data/index.ts';
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
  return texts.flatMap(({ text, at }, index) =>
    [...findPrivate(text), ...namesIn({ text, names })].map(({ kind, from, to, written, masked }) => ({
      id: `${index}.${from}`,
      kind,
      at,
      // What else is private nearby is a find of its own, and masked here.
      lead: maskPrivate(text.slice(0, from)).slice(-AROUND),
      written,
      masked,
      tail: maskPrivate(text.slice(to)).slice(0, AROUND),
    })),
  );
}

function namesIn({ text, names }: { text: string; names: readonly string[] }): PrivateText[] {
  return names.flatMap((name) => {
    const found: PrivateText[] = [];
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
      found.push({ kind: 'name', from, to: from + name.length, written: name, masked: maskName(name) });
    return found;
  });
}
