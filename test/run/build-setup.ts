import { buildClient, isClientBuilt } from '../../server/build-client.ts';

/** The pages as they are now, built before the first test, so that no journey waits for it. */
export default async function setup(): Promise<void> {
  if (!(await isClientBuilt())) await buildClient();
}
