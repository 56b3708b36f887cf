import { nanoid } from 'nanoid';

/** Numbers of requests that were not answered yet, by what they ask for. */
const unanswered = new Map<string, string>();

/**
 * Makes a request under a number, so that the server does it once: one that got no answer keeps its number, and gets the first
 * answer when the same is asked again.
 * @param input.asks what is asked for, the same text for the same request
 * @param input.isAnswer whether what came tells what has become of the request
 */
export async function underNumber<T>(input: {
  asks: string;
  send: (number: string) => Promise<T>;
  isAnswer: (came: T) => boolean;
}): Promise<T> {
  const { asks, send, isAnswer } = input;
  const number = unanswered.get(asks) ?? nanoid();
  unanswered.set(asks, number);
  const came = await send(number);
  if (isAnswer(came)) unanswered.delete(asks);
  return came;
}
