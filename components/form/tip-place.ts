import type { FormId } from '#lib/core/forms/index.ts';

/** A field of which there is something to say. */
export type TipPlace = { form: FormId; section: string; field: string };
