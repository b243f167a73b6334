import { useMessages } from '../../app/messages.ts';
import { DeskDialog } from '../desk-dialog.tsx';
import { CheckBox } from '../form/check-box.tsx';
import styles from './keys-dialog.module.css';
import { queueMessages } from './queue-messages.ts';

type KeysDialogProps = {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
};

/** All keys of the queue, and the switch that turns them off (WCAG 2.1.4). */
export function KeysDialog({ isOn, onSwitch, onClose }: KeysDialogProps) {
  const m = useMessages(queueMessages);
  const keys = [
    ['j', m.keyNext],
    ['k', m.keyPrevious],
    ['Enter', m.keyOpen],
    ['p', m.keyShow],
    ['x', m.keyHold],
    ['m', m.keyThemes],
    ['s', m.keyAnswer],
    ['v', m.keyChoose],
    ['z', m.keyUndo],
    ['?', m.keyHelp],
  ] as const;
  return (
    <DeskDialog title={m.keys} onClose={onClose}>
      <CheckBox label={m.keysOn} hint={m.keysHint} checked={isOn} onChange={onSwitch} />
      <dl className={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="ds-button" onClick={onClose}>
        {m.close}
      </button>
    </DeskDialog>
  );
}
