import type { FormDefinition } from '../definition.ts';
import { goalsSection, indicatorsSection } from './goal-sections.ts';

/** 项目绩效目标. */
export const projectPerformanceForm: FormDefinition = {
  id: 'project-performance',
  label: '项目绩效目标',
  owner: 'project',
  editor: 'unit',
  sections: [goalsSection, indicatorsSection],
};
