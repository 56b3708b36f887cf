import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { FILES, type Recording } from './saves.ts';

/**
 * The peer: node:http and nothing else. The n-th request runs the statements that the product's n-th save ran, with
 * the same parameters and on the same settings, and answers with its answer. It proves, checks and hashes nothing.
 * Usage: node tests/bench/save/plain-server.ts <folder> <port>
 */
const [folder = '', port = ''] = process.argv.slice(2);
const { saves } = JSON.parse(readFileSync(path.join(folder, FILES.saves), 'utf8')) as Recording;
const database = new SqliteDatabase(path.join(folder, FILES.peer));
for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) database.pragma(setting);
const prepared = new Map<string, SqliteDatabase.Statement>();
let number = 0;

function run(sql: string, parameters: unknown[]): void {
  if (/^(begin|commit)/i.test(sql)) {
    database.exec(sql);
    return;
  }
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, statement);
  if (statement.reader) statement.all(...parameters);
  else statement.run(...parameters);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const save = saves[number];
    number += 1;
    if (save === undefined || JSON.parse(Buffer.concat(chunks).toString()) === null) {
      response.writeHead(500).end();
      return;
    }
    for (const { sql, parameters } of save.statements) run(sql, parameters);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(save.answer));
  });
});
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => database.close());
});
