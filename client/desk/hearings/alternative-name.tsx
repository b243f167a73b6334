import { useState } from 'react';
import { useMessages } from '../../app/messages.ts';
import { TextField } from '../form/text-field.tsx';
import { hearingMessages } from './hearing-messages.ts';

type AlternativeNameProps = {
  readonly number: number;
  readonly name: string;
  /** Called when the person leaves the field with another name in it. */
  readonly onName: (name: string) => void;
};

export function AlternativeName({ number, name, onName }: AlternativeNameProps) {
  const m = useMessages(hearingMessages);
  const [typed, setTyped] = useState(name);
  return (
    <TextField
      id={`alternative-${number}`}
      label={m.alternativeName(number)}
      width="short"
      maxLength={40}
      value={typed}
      onChange={setTyped}
      onBlur={() => typed !== name && onName(typed)}
    />
  );
}
