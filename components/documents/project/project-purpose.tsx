'use client';

import { useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection } from '../document-section.tsx';
import { Sentence } from '../sentence.tsx';
import { sentencesOf } from '../stated-change.ts';

/** 用途: the words behind “主要用于”, and the sentence that they make. */
export function ProjectPurpose({ store }: { store: FormStore }) {
  const report = useLiveValue((state) => state.report);
  const figure = `project.${store.key.owner}`;
  const sentence = useMemo(() => {
    for (const block of Object.values(report?.blocks ?? {})) {
      if (block.kind !== 'paragraph') continue;
      const found = sentencesOf(block.segments).find((segments) =>
        segments.some((segment) => segment.kind === 'figure' && segment.figure.id === figure),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }, [report, figure]);
  return (
    <DocumentSection id="purpose" title="主要用途" hint="接在公开文本“主要用于”后面">
      <DocumentField store={store} row="declaration" field="purpose" />
      {sentence === undefined ? null : (
        <div className="mt-2">
          <Sentence segments={sentence} />
        </div>
      )}
    </DocumentSection>
  );
}
