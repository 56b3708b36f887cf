import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { SUITES } from './suites.mjs';
import { addTallies, tallyOfCheck } from './tally.mjs';

async function runSuite({ title, run }, node) {
  const started = Date.now();
  try {
    const tally = await run(node);
    return { title, tally, seconds: (Date.now() - started) / 1000 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { title, tally: tallyOfCheck(1), seconds: (Date.now() - started) / 1000 };
  }
}

async function runAll() {
  await ensureInstalled();
  const node = projectNode();
  const results = [];
  for (const group of SUITES) {
    console.log(`\n── ${group.map(({ title }) => title).join('、')}`);
    results.push(...(await Promise.all(group.map((suite) => runSuite(suite, node)))));
  }
  console.log('');
  for (const { title, tally, seconds } of results) {
    const mark = tally.failed === 0 ? '通过' : '失败';
    console.log(`${mark}  ${title}：${tally.passed} 通过，${tally.failed} 失败，${seconds.toFixed(1)} 秒`);
  }
  return addTallies(results.map(({ tally }) => tally));
}

const total = await runAll().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return tallyOfCheck(1);
});
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
