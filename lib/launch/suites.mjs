import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

const bin = (packageName, ...file) => inProject('node_modules', packageName, ...file);

/** Many tests start the command line or a server: what was compiled once is not compiled again. */
const COMPILED = { NODE_COMPILE_CACHE: inProject('.cache', 'compiled') };

function staticCheck(title, script, ...args) {
  return {
    title,
    run: async (node) => {
      const { code, output } = await runCommand(node.executable, [script, ...args], {
        env: { ...node.env, NO_COLOR: '1' },
        quiet: true,
      });
      // In one piece: others are at work beside it.
      console.log(`\n── ${title}\n${output.trim()}`);
      return tallyOfCheck(code);
    },
  };
}

/** An empty place for a runner's report: an old one must not be counted again. */
function reportFile(name) {
  mkdirSync(inProject('.cache'), { recursive: true });
  const file = inProject('.cache', name);
  rmSync(file, { force: true });
  return file;
}

const vitest = {
  title: '单元、属性、金标准、架构、存储与持久性测试',
  run: async (node) => {
    const file = reportFile('vitest.json');
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runCommand(node.executable, [bin('vitest', 'vitest.mjs'), ...args], {
      env: { ...node.env, ...COMPILED, NO_COLOR: '1' },
    });
    return tallyOfVitest({ file, code });
  },
};

const build = {
  title: '构建网页',
  run: async (node) => {
    await ensureBuilt(node);
    return tallyOfCheck(0);
  },
};

const browser = {
  title: '浏览器测试',
  run: async (node) => {
    const file = reportFile('playwright.json');
    const { code } = await runCommand(node.executable, [bin('@playwright', 'test', 'cli.js'), 'test'], {
      env: { ...node.env, ...COMPILED, CHROMIUM: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    return tallyOfPlaywright({ file, code });
  },
};

const checks = [
  staticCheck('格式与代码检查（Biome）', bin('@biomejs', 'biome', 'bin', 'biome'), 'ci'),
  staticCheck('类型检查（TypeScript）', bin('typescript', 'bin', 'tsc'), '-p', '.'),
  staticCheck(
    '依赖方向（dependency-cruiser）',
    bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    ...['app', 'components', 'db', 'lib', 'tests', '--config', '.dependency-cruiser.mjs'],
  ),
  staticCheck('无用的文件、导出与依赖（knip）', bin('knip', 'bin', 'knip.js')),
];

/**
 * Everything that `npm test` runs, one group after another, those of a group side by side. The build is not beside the
 * checks: it writes declarations that TypeScript would read half. Each answers with its counts; one that throws has
 * failed once.
 */
export const SUITES = [checks, [vitest], [build], [browser]];
