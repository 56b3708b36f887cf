import { DEMONSTRATION_SETTING } from '#lib/usecases/installation/demonstration.ts';
import { container } from './container.ts';

/** Whether this database holds the demonstration, whose accounts the terminal of `npm start` lists. */
export async function isDemonstration(): Promise<boolean> {
  const { services } = await container();
  return (await services.storage.read(({ settings }) => settings.get(DEMONSTRATION_SETTING))) !== undefined;
}
