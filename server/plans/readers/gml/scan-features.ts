import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Finding } from '../../../../domain/plan-file.ts';
import type { ReadOptions } from '../read-options.ts';
import { detectXmlEncoding, forEachText } from './decode-xml.ts';
import type { GmlNode } from './gml-node.ts';

/** Takes the parts of a GML file as they come. */
export type FeatureSink = {
  /** The root element as soon as it opens: its attributes, no children. */
  readonly root: (node: GmlNode) => void;
  /** An element of the root that holds no features: boundedBy, metadata. */
  readonly other: (node: GmlNode) => void;
  readonly feature: (node: GmlNode) => void;
};

const deepestElement = 64;
const longestText = 64 * 1024 * 1024;
const memberNames = new Set(['featureMember', 'featureMembers', 'member']);

/** Carries a finding out of the parser's callbacks. */
class ReadingStopped extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * Reads a GML file and hands over feature by feature, so that only one stands in memory as XML. Returns what
 * stopped the reading, or null. DOCTYPE is refused: it is how XML is made to fetch or to explode.
 */
export function scanFeatures(bytes: Uint8Array, sink: FeatureSink, options: ReadOptions): Finding | null {
  const encoding = detectXmlEncoding(bytes);
  if (encoding === null) {
    return {
      severity: 'error',
      code: 'unknown-encoding',
      message: 'Tegnsettet i XML-fila er ukjent. Lever den i UTF-8.',
    };
  }
  const parser = createParser(sink);
  try {
    forEachText(bytes, encoding, (text, bytesRead) => {
      parser.write(text);
      options.onProgress?.(bytesRead);
    });
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof ReadingStopped) return error.finding;
    throw error;
  }
}

function createParser(sink: FeatureSink): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  const open: GmlNode[] = [];
  const featureDepth = (): number => (memberNames.has(open[1]?.name ?? '') ? 2 : 1);

  parser.on('doctype', () =>
    stop('doctype-refused', 'XML-fila har en DOCTYPE. Det tar vi ikke imot. Lever GML uten den.'),
  );
  parser.on('error', (error) =>
    stop('not-well-formed', `XML-fila er ødelagt eller avkortet: ${describe(error)}`),
  );
  parser.on('opentag', (tag) => {
    const node = toNode(tag);
    if (open.length === 0) sink.root(node);
    if (open.length >= deepestElement) stop('too-deep', `XML-fila har mer enn ${deepestElement} nivåer.`);
    // Only what stands within a feature (or a header element) is kept.
    if (open.length > featureDepth()) open.at(-1)?.children.push(node);
    open.push(node);
  });
  const onText = (text: string): void => {
    const node = open.at(-1);
    if (node === undefined || open.length <= featureDepth()) return;
    if (node.text.length + text.length > longestText)
      stop('text-too-long', 'Et element i XML-fila er for stort.');
    node.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const depth = featureDepth();
    const node = open.pop();
    if (node === undefined || open.length !== depth) return;
    if (depth === 2) sink.feature(node);
    else sink.other(node);
  });
  return parser;
}

function toNode(tag: SaxesTagNS): GmlNode {
  const attributes = Object.values(tag.attributes)
    .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
    .map(({ local, uri, value }) => ({ name: local, namespace: uri, value }));
  return { name: tag.local, namespace: tag.uri, attributes, text: '', children: [] };
}

function stop(code: string, message: string): never {
  throw new ReadingStopped({ severity: 'error', code, message });
}

/** The parser's own words without its file name; they are English, and name line and column. */
function describe(error: Error): string {
  return error.message.slice(0, 200);
}
