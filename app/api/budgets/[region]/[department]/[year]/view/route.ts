import { answerJson, defineDisclosureRoute } from '#lib/server/disclosure-route.ts';

/** All that the screen of a budget shows, as JSON. */
export const GET = defineDisclosureRoute({ whole: false }, async ({ disclosure }) => answerJson(disclosure.view));
