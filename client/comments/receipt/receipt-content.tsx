import { useMemo } from 'react';
import { placeGeometrySchema } from '../../../domain/comments/comment-place.ts';
import { pageWords } from '../../../domain/wording/page-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useBackground } from '../../app/use-background.ts';
import { useGeojson } from '../../app/use-geojson.ts';
import { documentAddress } from '../../documents/document-address.ts';
import type { DrawnPlace, PlanObjectProperties } from '../../map/map-data.ts';
import { PlaceLabels } from '../place-labels.tsx';
import { PlacesPicture } from '../places-picture.tsx';
import { OwnFiles } from './own-files.tsx';
import { Readings } from './readings.tsx';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';
import { toLabel } from './to-label.ts';

/** What was sent, word for word, with its places on the plan. */
export function ReceiptContent({ receipt, secret }: ReceiptView) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const background = useBackground();
  const { heading, text, places, files, author, planVersions, journal, underAge } = receipt;
  const { readings, documentId, documentTitle, documentPage, plan, municipality } = receipt;
  const pathname = `/plan/${municipality.number}/${encodeURIComponent(plan.identifier)}`;
  const versionId = planVersions[0]?.id;
  const versionWords = ({ number, alternative }: (typeof planVersions)[number]) =>
    alternative ? `${number}, ${m.alternative} ${alternative}` : `${number}`;
  const objects = useGeojson<PlanObjectProperties>(
    versionId && places.length > 0 ? `/geodata/plan-versions/${versionId}.geojson` : null,
  );
  const drawn = useMemo(() => places.flatMap(toDrawn), [places]);
  const isReady = background && drawn.length > 0 && (!versionId || objects.isFetched);
  const sender = [author?.organisationName, author?.name, author?.email, author?.phone, author?.address];
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="xs">
        {m.contentTitle}
      </h2>
      <article className={styles.content}>
        {heading && <h3>{heading}</h3>}
        <p className={styles.text}>{text}</p>
        {documentId && documentTitle && (
          <p>
            {m.about}{' '}
            <a href={documentAddress({ pathname, search: '' }, documentId, documentPage ?? undefined)}>
              {documentTitle}
              {documentPage && `, ${pageWords(documentPage, language)}`}
            </a>
          </p>
        )}
        <PlaceLabels places={places.map(toLabel)} text={text} className={styles.places} />
        {isReady && (
          <PlacesPicture
            background={background}
            planObjects={objects.data ?? null}
            places={drawn}
            width={640}
            alt={m.mapPicture}
          />
        )}
        <OwnFiles files={files} secret={secret} />
        <p className={styles.quiet}>
          {m.from}: {sender.filter(Boolean).join(', ')}
          {underAge && ` · ${m.underAge}`}
        </p>
        {planVersions.length > 0 && (
          <p className={styles.quiet}>
            {m.version}: {planVersions.map(versionWords).join('; ')}
          </p>
        )}
        {readings.length > 0 && <Readings readings={readings} municipality={municipality} />}
        {journal && (
          <p className={styles.quiet}>
            {m.journal}: {journal.number}
          </p>
        )}
      </article>
    </section>
  );
}

function toDrawn({ position, geometry }: ReceiptView['receipt']['places'][number]): DrawnPlace[] {
  const parsed = placeGeometrySchema.safeParse(geometry);
  return parsed.success ? [{ id: String(position), geometry: parsed.data }] : [];
}
