import { type ReferenceOperation, referencePage } from '#lib/exporters/portal/index.ts';
import { answerPage, definePortalRoute } from '../portal/portal-route.ts';
import { REQUESTS_A_MINUTE } from '../rate-limit.ts';
import { answerName } from './answers.ts';
import { OF_RELEASE, OPEN_API, OPERATIONS, type Operation } from './operations.ts';
import { PARAMETERS, type ParameterName } from './parameters.ts';

/** The page about the open interface: made of the same as its document. */
export const getReference = definePortalRoute(async ({ request, container }) =>
  answerPage({
    request,
    container,
    page: referencePage({
      base: OPEN_API,
      document: `${OPEN_API}/openapi.json`,
      requestsAMinute: REQUESTS_A_MINUTE,
      version: OF_RELEASE.map((name) => parameter({ name, inPath: true })),
      operations: Object.values<Operation>(OPERATIONS).map(described),
    }),
  }),
);

function described(operation: Operation): ReferenceOperation {
  const { id, path, summary, description, inPath, inQuery, answer } = operation;
  const address = `${OPEN_API}${path}`;
  return {
    id,
    address,
    summary,
    description,
    parameters: [
      ...inPath.filter((name) => !isOfRelease(name)).map((name) => parameter({ name, inPath: true })),
      ...inQuery.map((name) => parameter({ name, inPath: false })),
    ],
    answer: 'files' in answer ? answer.files.join('、') : `application/json（${answerName(answer)}）`,
    sample: inPath.length === 0 ? address : undefined,
  };
}

function isOfRelease(name: ParameterName): boolean {
  return (OF_RELEASE as readonly ParameterName[]).includes(name);
}

function parameter({ name, inPath }: { name: ParameterName; inPath: boolean }) {
  const { description = '', examples } = PARAMETERS[name].meta() ?? {};
  const example = Array.isArray(examples) ? examples.join('、') : '';
  return { name, inPath, words: description, example };
}
