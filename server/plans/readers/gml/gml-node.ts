/** One XML element of a feature, kept until the feature is whole. Names are local; namespaces stand beside them. */
export type GmlNode = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly GmlNodeAttribute[];
  text: string;
  readonly children: GmlNode[];
};

export type GmlNodeAttribute = { readonly name: string; readonly namespace: string; readonly value: string };

const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** True for the namespaces of GML 3.2 and its forerunners. */
export function isGmlNamespace(namespace: string): boolean {
  return namespace.startsWith('http://www.opengis.net/gml');
}

/** gml:id of an element. */
export function gmlId(node: GmlNode): string | undefined {
  return node.attributes.find(({ name, namespace }) => name === 'id' && isGmlNamespace(namespace))?.value;
}

/** Target of xlink:href. */
export function hrefOf(node: GmlNode): string | undefined {
  return node.attributes.find(({ name, namespace }) => name === 'href' && namespace === xlinkNamespace)
    ?.value;
}

/** xlink:title of an element. */
export function titleOf(node: GmlNode): string | undefined {
  return node.attributes.find(({ name, namespace }) => name === 'title' && namespace === xlinkNamespace)
    ?.value;
}

/** Value of an attribute without namespace, e.g. srsName. */
export function plainAttribute(node: GmlNode, wanted: string): string | undefined {
  return node.attributes.find(({ name, namespace }) => name === wanted && namespace === '')?.value;
}

/** Name of an attribute as a tree of attributes bears it: "xlink:href", "gml:id", "srsName". */
export function attributeName({ name, namespace }: GmlNodeAttribute): string {
  if (namespace === xlinkNamespace) return `xlink:${name}`;
  return isGmlNamespace(namespace) ? `gml:${name}` : name;
}
