import { validateXML } from 'xmllint-wasm';
import { readSharedData } from '../shared-data.ts';

const schema = (fileName: string) => ({
  fileName,
  contents: readSharedData(`noark/fiks-arkiv-v1/${fileName}`).toString('utf8'),
});

/** What libxml2 finds wrong with a message by the schemas of Fiks Arkiv v1; nothing when it is valid. */
export async function validateMessage(
  message: string,
  kind: 'opprett' | 'opprett.kvittering' = 'opprett',
): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'arkivmelding.xml', contents: message },
    schema: schema(`no.ks.fiks.arkiv.v1.arkivering.arkivmelding.${kind}.xsd`),
    preload: ['metadatakatalog.xsd', 'feilmeldingBase.xsd'].map(schema),
  });
  return errors.map(({ message: text }) => text);
}
