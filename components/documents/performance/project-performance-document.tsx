'use client';

import { useDraftView } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { GoalList } from './goal-list.tsx';

/** 项目绩效目标: what a project is to reach, long-term and this year, and how it is measured. */
export function ProjectPerformanceDocument({ store }: { store: FormStore }) {
  return <GoalList store={store} fiscalYear={useDraftView().key.year} />;
}
