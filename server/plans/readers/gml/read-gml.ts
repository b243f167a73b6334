import { isUtf8 } from 'node:buffer';
import type { PlanFile } from '../../../../domain/plan-file.ts';
import { createPlanCollector } from '../collect-plans.ts';
import { badBytes, createFindingList } from '../finding-list.ts';
import { collectFile, type ObjectSink, type ReadFile } from '../object-sink.ts';
import type { ReadOptions } from '../read-options.ts';
import { createFeatureReader } from './create-feature-reader.ts';
import { detectXmlEncoding } from './decode-xml.ts';
import { type GmlNode, isGmlNamespace, plainAttribute } from './gml-node.ts';
import { referredIds } from './referred-ids.ts';
import { scanFeatures } from './scan-features.ts';
import { createSystemCensus } from './system-census.ts';
import { toAttribute } from './to-attributes.ts';

/** Zoning and municipal plans and proposals of either, of every year: their object types and attributes agree. */
const knownSchemas =
  /\/SOSI\/produktspesifikasjon\/(?:Reguleringsplan|Kommuneplan|Arealplan)[A-Za-zæøå]{0,20}\/[\d.]{1,12}$/;

/**
 * Reads GML 3.2.1 in the shape of Reguleringsplanforslag 5.0 or the national specifications of 2019; other GML is
 * read as far as it goes. Never throws for bad input: an error among the findings refuses the file.
 */
export function readGml(bytes: Uint8Array, options: ReadOptions = {}): PlanFile {
  return collectFile((sink) => streamGml(bytes, options, sink));
}

/** The same object by object; only geometries that others refer to are kept. */
export function streamGml(bytes: Uint8Array, options: ReadOptions, sink: ObjectSink): ReadFile {
  const findings = createFindingList();
  const census = createSystemCensus(findings, options.srid);
  if (detectXmlEncoding(bytes) === 'utf-8' && !isUtf8(bytes)) findings.add(badBytes);
  const plans = createPlanCollector();
  let count = 0;
  const reader = createFeatureReader(
    { findings, census, isReferred: referredIds(bytes) },
    (object, position) => {
      count += 1;
      plans.add(object.attributes);
      sink(object, position, census.current());
    },
  );
  const header: GmlNode[] = [];
  const namespaces = new Set<string>();

  const stopped = scanFeatures(
    bytes,
    {
      root: (node) => header.push(node),
      other(node) {
        const envelope = node.name === 'boundedBy' ? node.children[0] : undefined;
        const srsName = envelope === undefined ? undefined : plainAttribute(envelope, 'srsName');
        if (srsName !== undefined) census.setDefault(srsName);
        if (header.length < 1000) header.push(node);
      },
      feature(node) {
        namespaces.add(node.namespace);
        reader.add(node);
      },
    },
    options,
  );
  if (stopped !== null) findings.add(stopped);
  reader.finish();
  const { srid, verticalDatum } = census.conclude();

  if (count === 0 && stopped === null) {
    const message = 'XML-fila har ingen GML-objekter (featureMember).';
    findings.add({ severity: 'error', code: 'no-features', message });
  }
  const foreign = [...namespaces].filter(
    (namespace) => !knownSchemas.test(namespace) && !isGmlNamespace(namespace),
  );
  if (foreign.length > 0) {
    const message = `Objektene følger ikke en norsk planspesifikasjon vi kjenner (${foreign[0]?.slice(0, 100)}).`;
    findings.add({ severity: 'warning', code: 'unknown-schema', message });
  }
  return {
    format: 'gml',
    srid,
    ...(verticalDatum === undefined ? {} : { verticalDatum }),
    header: [...[...namespaces].map((value) => ({ name: 'namespace', value })), ...header.map(toAttribute)],
    plans: plans.all(),
    findings: findings.all(),
  };
}
