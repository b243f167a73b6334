import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { answerParent } from '../../server/child-process/answer-parent.ts';

export type Trial =
  | { readonly act: 'echo'; readonly value: unknown }
  | { readonly act: 'fill' | 'turn' | 'crash' | 'throw' | 'leave' | 'spawn' | 'settings' }
  | { readonly act: 'write'; readonly path: string };

answerParent<Trial, unknown, number>((trial, tell) => {
  switch (trial.act) {
    case 'echo':
      tell(0.5);
      return trial.value;
    case 'fill': {
      const kept: string[][] = [];
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${index} av ${kept.length}`));
    }
    case 'turn':
      for (;;);
    case 'crash':
      process.kill(process.pid, 'SIGSEGV');
      return new Promise(() => undefined);
    case 'throw':
      throw new Error('feil');
    case 'leave':
      return process.exit(0);
    case 'spawn':
      return spawnSync('true').pid;
    case 'settings':
      return Object.keys(process.env);
    case 'write':
      writeFileSync(trial.path, '');
  }
});
