import type { ReadDocument } from '#lib/core/reading/index.ts';
import type { ExaminationFinding } from './examination.ts';

/** A place as people look for it: 第 3 页第 12 行. A workbook's pages are its sheets. `''` where nothing is known. */
export function placeWords({ at, kind }: { at: ExaminationFinding['at']; kind: ReadDocument['kind'] }): string {
  const page = at.page === undefined ? '' : kind === 'xlsx' ? `第 ${at.page} 张工作表` : `第 ${at.page} 页`;
  const line = at.line === undefined ? '' : `第 ${at.line} ${kind === 'docx' ? '段' : '行'}`;
  return [page + line, at.section ?? ''].filter((part) => part !== '').join(' · ');
}
