/** Classes of a list that hangs from something. */
export const POPUP = 'rounded-sm border border-line bg-surface shadow-raised outline-none';
