import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Services } from '../services.ts';

/** A setting of the installation that its keeper may change. `values` are those that it knows, the first its own. */
export type KnownSetting = { name: string; summary: string; values: readonly [string, ...string[]] };

/** Settings that are changed from the command line. */
export const KNOWN_SETTINGS: readonly KnownSetting[] = [
  {
    name: 'audit-digest',
    summary: '审计记录的散列算法：sha256，或国密 sm3；改后只用于新的记录，旧的照旧核对',
    values: ['sha256', 'sm3'],
  },
];

/** Why a setting stands as it did. */
export type SettingRefusal =
  | { code: 'SETTING_UNKNOWN'; known: readonly string[] }
  | { code: 'SETTING_VALUE_UNKNOWN'; values: readonly string[] };

/** The value of a setting: what was set, else the product's own. */
export async function readSetting(input: {
  services: Pick<Services, 'storage'>;
  setting: KnownSetting;
}): Promise<string> {
  const { services, setting } = input;
  const kept = await services.storage.read(({ settings }) => settings.get(setting.name));
  return kept ?? setting.values[0];
}

/** Changes a setting, with its event in the trail of the whole installation. @returns the value that stood before */
export async function changeSetting(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  name: string;
  value: string;
}): Promise<Result<{ before: string }, SettingRefusal>> {
  const { services, actor, name, value } = input;
  const setting = KNOWN_SETTINGS.find((known) => known.name === name);
  if (setting === undefined)
    return refuse({ code: 'SETTING_UNKNOWN', known: KNOWN_SETTINGS.map((known) => known.name) });
  if (!setting.values.includes(value)) return refuse({ code: 'SETTING_VALUE_UNKNOWN', values: setting.values });
  return services.storage.transact<{ before: string }, SettingRefusal>(async ({ settings, audit }) => {
    const at = services.clock.now();
    const before = (await settings.get(name)) ?? setting.values[0];
    if (before === value) return ok({ before });
    await settings.put({ name, value, at });
    await audit.append({
      actor,
      region: '',
      department: '',
      at,
      payload: { type: 'setting.changed', version: 1, name, before, after: value },
    });
    return ok({ before });
  });
}
