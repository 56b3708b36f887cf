import { createContext, type ReactNode, use } from 'react';
import type { ExplainedLine } from '#lib/core/screen/index.ts';

/** What may be done about a line behind a figure, as the screen around offers it. */
type LineActs = (line: ExplainedLine) => ReactNode;

export const LineActsContext = createContext<LineActs | undefined>(undefined);

/** What the screen around offers to do about a line; nothing where it is only read. */
export function useLineActs(): LineActs | undefined {
  return use(LineActsContext);
}
