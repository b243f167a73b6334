import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import styles from './import.module.css';
import { importMessages } from './import-messages.ts';

type Stage = Answers['planImports']['get']['stage'];

type ImportStagesProps = { readonly stage: Stage; readonly percent: number | null };

const checkingStages = ['reading', 'checking', 'drawing'] as const;

/** How far the server has come with a plan file, in words and shapes. */
export function ImportStages({ stage, percent }: ImportStagesProps) {
  const m = useMessages(importMessages);
  const stages = stage === 'storing' ? (['storing'] as const) : checkingStages;
  const reached = stages.findIndex((name) => name === stage);
  return (
    <div className="stack">
      <ol className={styles.stages} aria-label={m.stages}>
        {stages.map((name, index) => {
          const state = index < reached ? 'done' : index === reached ? 'working' : 'waiting';
          return (
            <li key={name} data-state={state} aria-current={state === 'working' ? 'step' : undefined}>
              {m[name]}
              <span className="visually-hidden"> – {m[state]}</span>
            </li>
          );
        })}
      </ol>
      {stage === 'queued' && <p>{m.queued}</p>}
      <progress
        className={styles.bar}
        max={100}
        {...(percent !== null && { value: percent })}
        aria-label={m.stages}
      />
      {/* Said once a stage: a figure that is read out each second is noise. */}
      <output className="visually-hidden">
        {stage === 'queued' ? m.queued : reached >= 0 && m[stages[reached] ?? 'reading']}
      </output>
    </div>
  );
}
