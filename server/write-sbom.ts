import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

/** Where an operator finds what the product is made of, as CycloneDX JSON. */
export const sbomPath = join(root, 'dist', 'sbom.cdx.json');

type Component = {
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
};
type Bom = {
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
};

/**
 * Writes every package that the product runs on, with version, licence and hash, as the lock file has it. npm's own
 * command: it needs no network, and no package beside.
 */
export async function writeSbom(): Promise<void> {
  const asked = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { stdout } = await promisify(execFile)('npm', asked, { cwd: root, maxBuffer: 1e8 });
  const bom: Bom = JSON.parse(stdout);
  // npm's own `--omit=dev` leaves out what both the product and its tests use.
  const components = bom.components.filter(({ properties = [] }) =>
    properties.every(({ name }) => name !== 'cdx:npm:package:development'),
  );
  const kept = new Set(components.map((component) => component['bom-ref']));
  const dependencies = bom.dependencies
    .filter(({ ref }) => kept.has(ref) || ref.startsWith('allmenning@'))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  // npm names the product after the folder it stands in.
  const component = { ...bom.metadata.component, name: 'allmenning' };
  const written = { ...bom, metadata: { ...bom.metadata, component }, components, dependencies };
  await mkdir(dirname(sbomPath), { recursive: true });
  await writeFile(sbomPath, `${JSON.stringify(written, null, 1)}\n`);
}
