import {
  changeSetting,
  KNOWN_SETTINGS,
  readSetting,
  type SettingRefusal,
} from '#lib/usecases/installation/change-setting.ts';
import type { Command } from '../command.ts';
import { withContainer } from '../with-container.ts';

export const settingCommand: Command = {
  name: 'setting',
  summary: '查看或修改全系统的设置',
  usage: '[<名称> <值>]',
  options: {},
  positionals: [0, 2],
  run: (context) =>
    withContainer(context, async ({ container: { services }, actor }) => {
      const [name, value] = context.positionals;
      if (name === undefined) {
        for (const setting of KNOWN_SETTINGS)
          context.print(`${setting.name} = ${await readSetting({ services, setting })}（${setting.summary}）`);
        return { ok: true };
      }
      if (value === undefined) return { ok: false, message: `请写出 ${name} 的值，如：setting audit-digest sm3` };
      const changed = await changeSetting({ services, actor, name, value });
      if (!changed.ok) return { ok: false, message: refusalText(changed.error) };
      context.print(`${name}：${changed.value.before} → ${value}`);
      return { ok: true };
    }),
};

function refusalText(refusal: SettingRefusal): string {
  return refusal.code === 'SETTING_UNKNOWN'
    ? `没有这个设置。可以设置的有：${refusal.known.join('、')}`
    : `没有这个值。可以用的值：${refusal.values.join('、')}`;
}
