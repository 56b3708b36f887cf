'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import type { UnitCells } from '#lib/core/forms/index.ts';
import { CountNotice } from './count-notice.tsx';
import { StaleNotice } from './stale-notice.tsx';

/** What of a grid is to be looked at again: after a cut, and after numbers of the unit changed. Rare, so fetched after the cells. */
export function ReviewNotices(props: { store: FormStore; section: string; unit: UnitCells | undefined }) {
  const { unit, ...place } = props;
  return (
    <>
      <StaleNotice {...place} />
      {unit === undefined ? null : <CountNotice {...place} unit={unit} />}
    </>
  );
}
