import type { FieldDefinition, FormDefinition } from '../definition.ts';

const reason = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  kind: 'long-text',
});

/** “三公”经费: the unit's reasons for the department; the amounts come from its expenditure. */
export const threePublicForm: FormDefinition = {
  id: 'three-public',
  label: '“三公”经费',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'reasons',
      label: '变化原因',
      shape: 'record',
      fields: [reason('abroad', '因公出国（境）'), reason('vehicles', '公务用车'), reason('reception', '公务接待')],
    },
  ],
};
