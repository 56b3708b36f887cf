import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { HOST } from '../served-demonstration.ts';
import type { Asked, Row } from './row.ts';

const API = path.resolve(import.meta.dirname, '../../../app/api');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Handlers = Partial<Record<(typeof METHODS)[number], Handler>>;

async function handlersOf(route: string): Promise<Handlers> {
  const file = path.join(API, route, 'route.ts');
  if (!existsSync(file)) throw new Error(`there is no route ${route}`);
  return (await import(file)) as Handlers;
}

/** Every address of the interface with what it can be asked: `GET budgets/[region]/…`. */
export async function everyRoute(): Promise<string[]> {
  const files = readdirSync(API, { recursive: true, withFileTypes: true });
  const routes = files
    .filter((entry) => entry.isFile() && entry.name === 'route.ts')
    .map(({ parentPath }) => path.relative(API, parentPath).split(path.sep).join('/'));
  const found = await Promise.all(
    routes.map(async (route) => {
      const handlers = await handlersOf(route);
      return METHODS.filter((method) => handlers[method] !== undefined).map((method) => `${method} ${route}`);
    }),
  );
  return found.flat().toSorted();
}

/** Asks a route as a page of ours does. */
export async function callRoute(input: { row: Row; asked: Asked; cookie: string }): Promise<Response> {
  const { row, asked, cookie } = input;
  const { params = {}, query = '', body, headers = {} } = asked;
  const handler = (await handlersOf(row.route))[row.method];
  if (handler === undefined) throw new Error(`${row.route} has no ${row.method}`);
  const own = { host: HOST, origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin', cookie };
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const request = new Request(`http://${HOST}/api/${row.route}${query}`, {
    method: row.method,
    headers: { ...own, ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}
