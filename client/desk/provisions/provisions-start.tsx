import { useState } from 'react';
import { z } from 'zod';
import { readClauses } from '../../../domain/provisions/read-clauses.ts';
import { readPlainText } from '../../../domain/provisions/read-plain-text.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { postFile } from '../post-file.ts';
import { type DeskClause, type DeskProvisions, emptyClause, type StoredProvision } from './desk-clause.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';
import type { SourceText } from './provisions-source.tsx';

const readingSchema = z.object({
  fileName: z.string(),
  isPicture: z.boolean(),
  lines: z.array(z.object({ text: z.string(), page: z.number().nullable() })),
  leftOut: z.array(z.number()),
  clauses: z.array(
    z.object({
      number: z.string(),
      heading: z.string(),
      body: z.string(),
      level: z.number(),
      line: z.number(),
    }),
  ),
});
export type Reading = Pick<z.infer<typeof readingSchema>, 'clauses'>;

type ProvisionsStartProps = {
  readonly others: DeskProvisions['others'];
  readonly onCopy: (provisions: readonly StoredProvision[]) => void;
  readonly onRead: (reading: Reading, source: SourceText) => void;
  readonly onType: (clause: DeskClause) => void;
};

/** Four ways to begin: from a file, from pasted text, from another version, by typing. */
export function ProvisionsStart({ others, onCopy, onRead, onType }: ProvisionsStartProps) {
  const m = useMessages(provisionDeskMessages);
  const language = useLanguage();
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const readFile = async (file: File) => {
    setProblem(null);
    setIsReading(true);
    const answer = await postFile('/files/provision-readings', { file, fields: {}, language });
    setIsReading(false);
    if (!answer.ok) return setProblem(answer.message);
    const { isPicture, fileName, lines, leftOut, clauses } = readingSchema.parse(answer.body);
    if (isPicture) return setProblem(m.picture);
    if (clauses.length === 0) return setProblem(m.nothingRead);
    onRead({ clauses }, { name: fileName, lines, leftOut });
  };
  const readPasted = () => {
    const lines = readPlainText(pasted);
    const { clauses, leftOut } = readClauses(lines);
    if (clauses.length === 0) return setProblem(m.nothingRead);
    onRead({ clauses: [...clauses] }, { name: m.pastedText, lines, leftOut });
  };
  const [newest] = others;
  return (
    <div className={styles.start}>
      {problem && (
        <p className="ds-alert" data-color="danger" role="alert">
          {problem}
        </p>
      )}
      <section className={styles.way} aria-labelledby="way-file">
        <h2 id="way-file">{m.fromFile}</h2>
        <p className={deskStyles.note}>{m.fromFileHint}</p>
        <label className="ds-button" aria-busy={isReading}>
          {isReading ? m.reading : m.chooseFile}
          <input
            className="visually-hidden"
            type="file"
            disabled={isReading}
            accept=".pdf,.docx,.txt,application/pdf,text/plain"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = '';
              if (file) void readFile(file);
            }}
          />
        </label>
      </section>
      {newest && (
        <section className={styles.way} aria-labelledby="way-copy">
          <h2 id="way-copy">{m.fromVersion}</h2>
          <p className={deskStyles.note}>{m.fromVersionHint}</p>
          <div className={deskStyles.actions}>
            {others.map(({ id, number, alternative, provisions }) => (
              <button
                key={id}
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => onCopy(provisions)}
              >
                {m.copyFrom(number, alternative, provisions.length)}
              </button>
            ))}
          </div>
        </section>
      )}
      <section className={styles.way} aria-labelledby="way-paste">
        <h2 id="way-paste">{m.paste}</h2>
        <TextField
          id="pasted"
          label={m.pasteLabel}
          hint={m.pasteHint}
          rows={6}
          value={pasted}
          onChange={setPasted}
        />
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          disabled={pasted.trim() === ''}
          onClick={readPasted}
        >
          {m.readPasted}
        </button>
      </section>
      <section className={styles.way} aria-labelledby="way-type">
        <h2 id="way-type">{m.type}</h2>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => onType(emptyClause(1))}
        >
          {m.addClause}
        </button>
      </section>
    </div>
  );
}
