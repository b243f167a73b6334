import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/**
 * What several pages share comes in a few files: on a slow line each file costs a turn of its own, and a
 * plan page had some forty. Everybody loads the shell; `pages` is what a plan page shares with the
 * portal, `plans` what it shares with others.
 */
export function clientChunks(root: string): Plugin {
  const page = (path: string) => join(root, 'client', path);
  const modulesOf = (entry: string) => {
    let found: ReadonlySet<string> | undefined;
    return (modules: Modules) => {
      found ??= reachedFrom(page(entry), modules);
      return found;
    };
  };
  const inShell = modulesOf('main.tsx');
  const inPortal = modulesOf('portal/portal-page.tsx');
  const inPlan = modulesOf('plans/plan-page.tsx');
  // The bundler's own few lines serve the map's worker too, where there is no page.
  const test = (id: string) => !id.startsWith('\0rolldown');
  const shell = (id: string, modules: Modules) => (inShell(modules).has(id) ? 'shell' : null);
  const shared = (id: string, modules: Modules) => {
    // A schema comes with the forms alone, although a page may take other things of its file.
    if (!inPlan(modules).has(id) || isZod(id) || [...reachedFrom(id, modules)].some(isZod)) return null;
    return inPortal(modules).has(id) ? 'pages' : 'plans';
  };
  const groups = [
    { name: shell, debugName: 'shell', test, priority: 1 },
    { name: shared, debugName: 'shared by pages', test, minShareCount: 2 },
  ];
  return {
    name: 'client-chunks',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
    }),
  };
}

const isZod = (id: string) => id.includes('/node_modules/zod/');

/** The modules that one brings with it, itself not counted. */
function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (id: string) => {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(entry);
  return reached;
}
