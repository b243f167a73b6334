import type { FindingList } from '../finding-list.ts';
import { type GmlNode, gmlId, hrefOf } from './gml-node.ts';

/** Keeps every gml:id of a file and every link to one, to tell of doubles and of links that lead nowhere. */
export type IdRegister = {
  readonly addFeature: (node: GmlNode, object: string) => void;
  /** Tells of links within the file whose target it lacks. */
  readonly conclude: () => void;
};

/** Starts empty. */
export function createIdRegister(findings: FindingList): IdRegister {
  const ids = new Set<string>();
  const links: { readonly object: string; readonly target: string; readonly property: string }[] = [];

  const walk = (node: GmlNode, object: string): void => {
    const id = gmlId(node);
    if (id !== undefined && ids.has(id)) {
      const message = `gml:id «${id.slice(0, 80)}» er brukt flere ganger i fila.`;
      findings.add({ severity: 'warning', code: 'duplicate-id', object, message });
    }
    if (id !== undefined) ids.add(id);
    const href = hrefOf(node);
    // A link to another file ("terreng.gml#_1") cannot be followed here and is no fault of this one.
    if (href?.startsWith('#')) links.push({ object, target: href.slice(1), property: node.name });
    for (const child of node.children) walk(child, object);
  };

  return {
    addFeature: walk,
    conclude() {
      for (const { object, target, property } of links) {
        if (ids.has(target)) continue;
        const message = `«${property}» viser til #${target.slice(0, 80)}, som ikke finnes i fila.`;
        findings.add({ severity: 'warning', code: 'broken-link', object, message });
      }
    },
  };
}
