import type { FormDefinition, FormId } from './definition.ts';

/** Whose forms somebody may change now: those of an editor, or the texts of a publication that is being prepared. */
export type Filler = FormDefinition['editor'] | 'publication';

/** What of an approved budget is still written for its publication: dates, channel, duties and reasons. No amounts. */
const PUBLICATION_TEXTS: readonly FormId[] = ['profile', 'explanations'];

/** Who may change a form, in the order in which they are asked. */
export function fillersOf({ id, editor }: Pick<FormDefinition, 'id' | 'editor'>): Filler[] {
  return PUBLICATION_TEXTS.includes(id) ? [editor, 'publication'] : [editor];
}

/** Whether a form is among those that somebody may change. */
export function mayFill(input: {
  editable: readonly Filler[];
  definition: Pick<FormDefinition, 'id' | 'editor'>;
}): boolean {
  return fillersOf(input.definition).some((filler) => input.editable.includes(filler));
}
