/** Licences that go with Apache-2.0 whatever the package does here. */
const welcome = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'EDL-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'Unlicense', 'Zlib'],
]);

/** Licences with terms of their own, and the packages whose use keeps them. */
const boundTo: readonly { readonly licence: string; readonly packages: RegExp; readonly why: string }[] = [
  { licence: 'OFL-1.1', packages: /(^|\/)inter$/, why: 'a typeface, served and embedded as it is' },
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    why: 'libvips, a shared library that is installed beside and can be replaced',
  },
  {
    licence: 'MPL-2.0',
    packages: /^lightningcss(-|$)|^axe-core$|^ical\.js$/,
    why: 'used as it is; its own files are open',
  },
];

/** What packages say of themselves elsewhere than in the field that npm reads; looked up by a person. */
const readByPeople: Readonly<Record<string, string>> = {
  arc: 'MIT',
  'combine-errors': 'MIT',
  'png-js': 'MIT',
  // Written «BDS-3-Clause»; its LICENSE is the BSD one.
  'splaytree-ts': 'BSD-3-Clause',
};

export type LockedPackage = { readonly version?: string; readonly license?: string; readonly link?: boolean };

/** What is wrong with the licences of a lock file's packages (`packages` of package-lock.json), one line each. */
export function findLicenceProblems(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { version, license, link }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || link) return [];
    const licence = readByPeople[name] ?? license;
    if (licence === undefined) return [`${name} ${version}: no licence is given`];
    return mayUse(name, licence) ? [] : [`${name} ${version}: ${licence}`];
  });
}

/** Reads an SPDX expression: one of those joined by OR, all of those joined by AND. */
function mayUse(name: string, expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => mayUse(name, one));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((one) => mayUse(name, one));
  return (
    welcome.has(bare) || boundTo.some(({ licence, packages }) => licence === bare && packages.test(name))
  );
}
