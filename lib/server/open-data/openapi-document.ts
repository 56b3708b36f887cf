import { z } from 'zod';
import { REQUESTS_A_MINUTE } from '../rate-limit.ts';
import { answerName, answerSchemas, Problem } from './answers.ts';
import { OPEN_API, OPERATIONS, type Operation } from './operations.ts';
import { PARAMETERS, type ParameterName } from './parameters.ts';

/** The open interface as an OpenAPI 3.1 document, made of what its handlers check and answer by. */
export function openApiDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '部门预算公开数据接口',
      version: '1',
      description: `公开的部门预算，供程序读取，不用登录。只有 GET。每个网络地址每分钟至多 ${REQUESTS_A_MINUTE} 次，超过时答复 429，并用 Retry-After 说明等几秒。答复都有 ETag，下次带上 If-None-Match，没有变化时答复 304。`,
    },
    servers: [{ url: OPEN_API }],
    paths: Object.fromEntries(
      Object.values<Operation>(OPERATIONS).map((operation) => [operation.path, { get: described(operation) }]),
    ),
    components: { schemas: answerSchemas() },
  };
}

function described(operation: Operation): object {
  const { id, summary, description, inPath, inQuery } = operation;
  const asked = inPath.length + inQuery.length > 0;
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: [
      ...inPath.map((name) => parameter({ name, place: 'path' })),
      ...inQuery.map((name) => parameter({ name, place: 'query' })),
    ],
    responses: {
      200: { description: summary, content: contentOf(operation) },
      304: { description: '与 If-None-Match 所说的一版相同' },
      ...(asked ? { 400: problem('参数不对，message 说明是哪一个') } : {}),
      ...(inPath.length > 0 ? { 404: problem('没有公开过') } : {}),
      429: {
        ...problem('请求太多，请稍后再试'),
        headers: { 'Retry-After': { description: '等几秒', schema: { type: 'integer' } } },
      },
      503: problem('暂时不能答复，请稍后再试'),
    },
  };
}

function parameter({ name, place }: { name: ParameterName; place: 'path' | 'query' }): object {
  const { $schema: _, description, ...schema } = z.toJSONSchema(PARAMETERS[name]);
  return { name, in: place, required: place === 'path', description, schema };
}

function contentOf({ answer }: Operation): object {
  if ('files' in answer)
    return Object.fromEntries(answer.files.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  return { 'application/json': { schema: reference(answer) } };
}

function problem(description: string): object {
  return { description, content: { 'application/json': { schema: reference(Problem) } } };
}

function reference(schema: z.ZodType): object {
  return { $ref: `#/components/schemas/${answerName(schema)}` };
}
