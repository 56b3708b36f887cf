'use client';

import { Narrative } from '#components/disclosure/narrative.tsx';
import type { CellReference, DisclosureDocument } from '#lib/core/disclosure/index.ts';

type Props = {
  document: DisclosureDocument;
  selected: string | undefined;
  onFigure: (chosen: { cell: CellReference; figure: string }) => void;
};

/** The parts of the report that are sentences. */
export function NarrativeTab({ document, selected, onFigure }: Props) {
  const spoken = document.parts.filter((part) =>
    part.sections.some((section) => section.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'heading')),
  );
  return (
    <>
      <h1 className="sr-only">文字说明</h1>
      <p className="mx-auto max-w-3xl pt-3 text-muted">带下划线的数字可以点开，看它由哪些预算明细加总而来。</p>
      <Narrative parts={spoken} selected={selected} onFigure={onFigure} />
    </>
  );
}
