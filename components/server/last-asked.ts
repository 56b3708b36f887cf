/**
 * Takes answers of a server that is asked again and again: only that to the last question counts. What was asked before it may
 * come later, and says how things were.
 */
export function lastAsked(): <T>(asking: Promise<T>, take: (answer: T) => void) => Promise<void> {
  let last = 0;
  return async (asking, take) => {
    last += 1;
    const own = last;
    const answer = await asking;
    if (own === last) take(answer);
  };
}
