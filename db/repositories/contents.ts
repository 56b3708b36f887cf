import type { ContentRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';
import { readContent } from './read-content.ts';
import { replaceContent } from './replace-content.ts';

/** Whole budgets, as the exchange format knows them. */
export function contentRepository(context: Context): ContentRepository {
  return {
    read: (authorized) => readContent({ context, authorized }),
    replace: ({ authorized, budget, at }) => replaceContent({ context, key: authorized.key, budget, at }),
  };
}
