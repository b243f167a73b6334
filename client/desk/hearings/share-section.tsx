import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AnnouncementLanguage,
  announcementLanguages,
  announcementText,
} from '../../../domain/hearings/announcement-text.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import deskStyles from '../desk.module.css';
import type { HearingSectionProps } from './hearing-desk.ts';
import styles from './hearings.module.css';
import { shareMessages } from './share-messages.ts';

const languageNames: Readonly<Record<AnnouncementLanguage, string>> = { nb: 'Bokmål', nn: 'Nynorsk' };

/** «Del og kunngjør»: the short address as a QR code, and the announcement ready to copy. */
export function ShareSection({ hearing, plan, work }: HearingSectionProps) {
  const m = useMessages(shareMessages);
  const shown = useLanguage();
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const [language, setLanguage] = useState<AnnouncementLanguage>(shown === 'nn' ? 'nn' : 'nb');
  const { draft } = work;
  const { name, identifier, planType, summary } = plan.plan;
  const municipalityNumber = me.data?.municipalityNumber ?? '';
  const { newspaper, letter } = announcementText(
    {
      ...draft,
      planType,
      planName: name,
      planNumber: `${municipalityNumber}/${identifier}`,
      municipalityName: me.data?.municipalityName ?? '',
      summary,
      address: `${window.location.origin}/h/${hearing.code}`,
    },
    language,
  );
  const picture = `/pictures/h/${hearing.code}`;
  return (
    <section className={deskStyles.section} aria-labelledby="share">
      <h2 id="share">{m.title}</h2>
      <p>{m.intro}</p>
      <div className={styles.share}>
        <img src={`${picture}.svg`} alt={m.qrAlt} width="128" height="128" />
        <ul>
          <li>
            <a href={`${picture}.svg`} download={`qr-${hearing.code}.svg`}>
              {m.downloadSvg}
            </a>
          </li>
          <li>
            <a href={`${picture}.png`} download={`qr-${hearing.code}.png`}>
              {m.downloadPng}
            </a>
          </li>
          {hearing.publishedAt && municipalityNumber && (
            <li>
              <a
                href={`/plan/${municipalityNumber}/${encodeURIComponent(identifier)}/skjema.pdf?horing=${hearing.code}`}
              >
                {m.paperForm}
              </a>
            </li>
          )}
        </ul>
      </div>
      <fieldset className={`ds-fieldset ${deskStyles.actions} ${styles.languages}`}>
        <legend className="ds-label">{m.language}</legend>
        {announcementLanguages.map((code) => (
          <label key={code} className="ds-chip" lang={code}>
            <input
              type="radio"
              name="announcement-language"
              checked={code === language}
              onChange={() => setLanguage(code)}
            />
            {languageNames[code]}
          </label>
        ))}
      </fieldset>
      <p>{m.note}</p>
      <ReadyText
        id="newspaper"
        label={m.newspaper}
        copy={m.copyNewspaper}
        text={newspaper}
        language={language}
      />
      <ReadyText id="letter" label={m.letter} copy={m.copyLetter} text={letter} language={language} />
    </section>
  );
}

type ReadyTextProps = {
  readonly id: string;
  readonly label: string;
  readonly copy: string;
  readonly text: string;
  readonly language: AnnouncementLanguage;
};

function ReadyText({ id, label, copy, text, language }: ReadyTextProps) {
  const m = useMessages(shareMessages);
  const say = useStatus();
  const copyText = () =>
    navigator.clipboard.writeText(text).then(
      () => say(m.copied),
      () => say(m.notCopied),
    );
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={`share-${id}`}>
        {label}
      </label>
      <textarea
        id={`share-${id}`}
        className="ds-input"
        lang={language}
        rows={12}
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p>
        <button type="button" className="ds-button" data-variant="secondary" onClick={copyText}>
          {copy}
        </button>
      </p>
    </div>
  );
}
