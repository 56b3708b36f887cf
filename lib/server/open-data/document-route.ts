import { z } from 'zod';
import { defineOpenDataRoute } from './open-data-route.ts';
import { openApiDocument } from './openapi-document.ts';

/** The document that describes the open interface, at an address of its own. */
export const getOpenApi = defineOpenDataRoute(
  {
    id: 'getOpenApi',
    path: '/openapi.json',
    summary: '本接口的说明',
    inPath: [],
    inQuery: [],
    answer: z.record(z.string(), z.unknown()),
  },
  async () => ({ kind: 'json', body: { ...openApiDocument() }, lasting: 'for-a-minute' }),
);
