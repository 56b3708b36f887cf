import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { defineOpenRoute } from '../define-route.ts';
import { problemAnswer } from './open-data-route.ts';

/** Every other address below the open interface. */
export const answerNoOperation = defineOpenRoute(async () => {
  const message = `没有这个地址。可用的地址见 ${PORTAL_PATH}/api`;
  return problemAnswer({ kind: 'problem', status: 404, problem: { code: 'NOT_FOUND', message } });
});
