'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ExaminationFinding, ExaminedReport } from '#lib/core/examination/index.ts';
import { askLetter } from './examine-source.ts';

/** Hands out the letter back to the department with the findings that are shown. */
export function LetterButtons(props: { report: ExaminedReport; findings: readonly ExaminationFinding[] }) {
  const { report, findings } = props;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const save = async (format: 'docx' | 'xlsx') => {
    setBusy(true);
    setRefused(undefined);
    const letter = await askLetter({ report, findings: [...findings], format });
    setBusy(false);
    if (!letter.ok) {
      setRefused(letter.error);
      return;
    }
    const address = URL.createObjectURL(letter.value);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${report.department ?? report.examination.source.name}整改意见.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <>
      {refused !== undefined && <Notice tone="error">{refused}</Notice>}
      <Button look="primary" disabled={busy} onClick={() => save('docx')}>
        整改意见（Word）
      </Button>
      <Button disabled={busy} onClick={() => save('xlsx')}>
        清单（Excel）
      </Button>
    </>
  );
}
