import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureFree, wantedPort } from './port.mjs';
import { prepareDatabase } from './prepare-database.mjs';
import { projectNode } from './project-node.mjs';
import { serve } from './serve.mjs';

async function start() {
  const port = wantedPort();
  await ensureFree(port);
  await ensureInstalled();
  const node = projectNode();
  await ensureBuilt(node);
  const { migration, demonstration } = await prepareDatabase(node);
  console.log(migration);
  const onReady = () => {
    if (demonstration !== '') console.log(`\n${demonstration}\n`);
    console.log(`预算编制已启动：http://localhost:${port}　按 Ctrl-C 停止。`);
  };
  return serve({ node, port, onReady });
}

process.exitCode = await start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
