import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { proposedThemes } from '../../../domain/desk.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from './themes-field.module.css';
import { workMessages } from './work-messages.ts';

type NewThemeProps = {
  readonly hearingId: string;
  /** Names that the hearing has; others are proposed. */
  readonly known: readonly string[];
  readonly onAdded: (themeId: string) => void;
};

/** Adds a theme to the hearing; usual ones are proposed while one types. */
export function NewTheme({ hearingId, known, onAdded }: NewThemeProps) {
  const m = useMessages(workMessages);
  const language = useLanguage();
  const api = useApi();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const proposals = proposedThemes.map((texts) => texts[language]).filter((text) => !known.includes(text));
  const add = useMutation(
    api.desk.addTheme.mutationOptions({
      onSuccess: async ({ id }) => {
        setName('');
        await queryClient.invalidateQueries(api.desk.themes.queryFilter());
        onAdded(id);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate({ hearingId, name });
  };
  return (
    <form className={styles.oneLine} onSubmit={submit}>
      {add.isError && <Failure error={add.error} />}
      <input
        className="ds-input"
        list="proposed-themes"
        aria-label={m.addTheme}
        placeholder={m.addTheme}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id="proposed-themes">
        {proposals.map((proposed) => (
          <option key={proposed} value={proposed} />
        ))}
      </datalist>
      <button type="submit" className="ds-button" data-variant="secondary">
        {m.add}
      </button>
    </form>
  );
}
