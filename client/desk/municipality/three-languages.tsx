import { type Language, languages } from '../../../domain/language.ts';
import { useMessages } from '../../app/messages.ts';
import { TextField } from '../form/text-field.tsx';
import { municipalityDeskMessages } from './municipality-desk-messages.ts';

export type ThreeTexts = { readonly [L in Language]: string };

type ThreeLanguagesProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly maxLength: number;
  readonly value: ThreeTexts;
  readonly onChange: (value: ThreeTexts) => void;
};

/** One text in the three languages of the portal, a field each. */
export function ThreeLanguages({ id, label, hint, rows, maxLength, value, onChange }: ThreeLanguagesProps) {
  const m = useMessages(municipalityDeskMessages);
  return languages.map((language, position) => (
    <TextField
      key={language}
      id={`${id}-${language}`}
      label={`${label} (${m[language].toLowerCase()})`}
      {...(position === 0 && hint && { hint })}
      rows={rows}
      maxLength={maxLength}
      value={value[language]}
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ));
}
