import { type KeyboardEvent, useEffect, useState } from 'react';
import type { OfficialCode } from '../../../domain/official-codes.ts';
import { objectLook } from '../../../domain/plan-look/object-look.ts';
import { kindOfObjectType } from '../../../domain/plan-objects/kind-of-object-type.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { LegendSwatch } from '../../map/legend-swatch.tsx';
import listStyles from '../../ui/combobox.module.css';
import { stepActive } from '../../ui/combobox-keys.ts';
import type { ControlProps } from '../form/field.tsx';
import { codeMappingMessages } from './code-mapping-messages.ts';
import { codeText, findCodes, mostCodesShown } from './find-codes.ts';
import styles from './import.module.css';

type CodeComboboxProps = {
  readonly control: ControlProps;
  readonly label: string;
  readonly codes: readonly OfficialCode[];
  /** Whose look the codes have; the code itself where types are chosen. */
  readonly objectType: string | null;
  readonly text: string;
  readonly isDisabled: boolean;
  readonly onChange: (text: string) => void;
};

/** A code found by number or name: a box with a list that the arrow keys walk through, each with its official look. */
export function CodeCombobox(props: CodeComboboxProps) {
  const { control, label, codes, objectType, text, isDisabled, onChange } = props;
  const m = useMessages(codeMappingMessages);
  const language = useLanguage();
  const say = useStatus();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isChosen = codes.some((official) => codeText(official, language) === text);
  // With a chosen code in the field all can be walked through anew.
  const found = findCodes(codes, isChosen ? '' : text, language);
  const shown = found.slice(0, mostCodesShown);
  const isShown = isOpen && !isDisabled && codes.length > 0;
  const listId = `${control.id}-list`;
  const optionId = (position: number) => `${control.id}-option-${position}`;
  useEffect(() => {
    if (isShown) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);

  const choose = (official: OfficialCode) => {
    onChange(codeText(official, language));
    setIsOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepActive(event.key, isShown ? active : -1, shown.length);
    const official = shown[active];
    if (next !== undefined) {
      setIsOpen(true);
      setActive(next);
    } else if (event.key === 'Enter' && isShown && official) choose(official);
    else if (event.key === 'Escape' && isShown) setIsOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className={listStyles.search}>
      <input
        {...control}
        className="ds-input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
        maxLength={200}
        disabled={isDisabled}
        value={text}
        onChange={({ target: { value } }) => {
          onChange(value);
          setIsOpen(true);
          setActive(-1);
          say(m.codesFound(findCodes(codes, value, language).length));
        }}
        onClick={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div className={listStyles.answer} hidden={!isShown}>
        {/* The box keeps the focus; its active descendant walks through the options. */}
        <div role="listbox" id={listId} aria-label={label}>
          {isShown &&
            shown.map((official, position) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box that keeps the focus
              <div
                key={official.code}
                className={`${listStyles.option} ${styles.codeOption}`}
                role="option"
                tabIndex={-1}
                id={optionId(position)}
                aria-selected={position === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(official)}
              >
                <LegendSwatch look={lookOf(official.code, objectType)} />
                <span>
                  <strong className="figures">{official.code}</strong> {official.names[language]}
                </span>
              </div>
            ))}
        </div>
        {isShown && found.length !== shown.length && (
          <p className={listStyles.note}>{m.moreCodes(found.length - shown.length)}</p>
        )}
        {isShown && found.length === 0 && <p className={listStyles.note}>{m.codesFound(0)}</p>}
      </div>
    </div>
  );
}

function lookOf(code: string, objectType: string | null) {
  const type = objectType ?? code;
  return objectLook(kindOfObjectType(type), { objectType: type, ...(objectType && { code }) });
}
