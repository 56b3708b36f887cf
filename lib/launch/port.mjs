import { createServer } from 'node:net';

/** Where the pages are served unless PORT says otherwise. */
const USUAL_PORT = 3000;

/**
 * The port to serve on.
 * @throws Error with words for people when PORT is not a port
 */
export function wantedPort() {
  const { PORT } = process.env;
  if (PORT === undefined || PORT === '') return USUAL_PORT;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`环境变量 PORT 应为 1 到 65535 之间的整数，现在是“${PORT}”。`);
  }
  return port;
}

/**
 * Makes sure that nobody serves on a port yet.
 * @throws Error with words for people when it is taken or not allowed
 */
export async function ensureFree(port) {
  const error = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (error === undefined) return;
  const why = error.code === 'EADDRINUSE' ? '已被别的程序占用' : `不能使用（${error.code}）`;
  throw new Error(`端口 ${port} ${why}。请关闭那个程序，或换一个端口再启动，例如：PORT=${port + 1} npm start`);
}
