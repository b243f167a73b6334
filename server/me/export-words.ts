import type { Language, Texts } from '../../domain/language.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { readingWords } from '../../domain/privacy/reading-words.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import type { ExportedComment } from './export.queries.ts';

const words = {
  comment: { nb: 'Innspill nr.', nn: 'Innspel nr.', en: 'Comment no.' },
  received: { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  answer: { nb: 'Svar fra kommunen', nn: 'Svar frå kommunen', en: 'Answer from the municipality' },
  readings: {
    nb: 'Lest av kommunen',
    nn: 'Lese av kommunen',
    en: 'Read by the municipality',
  },
  files: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
} as const satisfies Record<string, Texts>;

/** One comment as a person reads it. */
export function commentAsText(comment: ExportedComment, language: Language): string {
  const { number, plan, municipality, receivedAt, heading, text, answer, files, readings } = comment;
  const lines = [
    `${words.comment[language]} ${number ?? ''}`,
    `${plan.name}, ${municipality.name}`,
    `${words.received[language]} ${fullDate(osloDate(new Date(receivedAt)), language)}`,
    '',
    ...(heading ? [heading, ''] : []),
    text,
  ];
  if (files.length > 0)
    lines.push('', `${words.files[language]}: ${files.map(({ name }) => name).join(', ')}`);
  if (answer?.text) lines.push('', `${words.answer[language]}:`, answer.text);
  if (readings.length > 0) {
    const now = new Date();
    const told = readings.map(
      (reading) => `- ${readingWords(reading, municipality.name, { language, now })}`,
    );
    lines.push('', `${words.readings[language]}:`, ...told);
  }
  return lines.join('\n');
}
