import { z } from 'zod';
import { errorMessage, isErrorCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { actingForHeaders } from '../app/acting-for.ts';

const problemSchema = z.object({
  code: z.string(),
  details: z.record(z.string(), z.unknown()).default({}),
});

/** What the server answers to an upload: any JSON with its status, or what went wrong in words. */
export type UploadAnswer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly message: string };

const noNetwork = {
  nb: 'Vi får ikke kontakt med tjenesten. Filen er ikke sendt. Kontroller nettet og prøv igjen.',
  nn: 'Vi får ikkje kontakt med tenesta. Fila er ikkje send. Kontroller nettet og prøv igjen.',
  en: 'We cannot reach the service. The file was not sent. Check your network and try again.',
} as const;

type PostFileOptions = {
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
  readonly language: Language;
  /** When the last byte has left and the server works. */
  readonly onSent?: () => void;
  /** How much has left, 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

/** Sends one file with fields beside it. Never throws: a refusal is an answer. */
export function postFile(path: string, options: PostFileOptions): Promise<UploadAnswer> {
  const { file, fields, language, onSent, onProgress } = options;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(actingForHeaders())) request.setRequestHeader(name, value);
    request.upload.onload = () => onSent?.();
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress?.(loaded / total);
    request.onerror = () => resolve({ ok: false, message: noNetwork[language] });
    request.onload = () => resolve(answerOf(request, language));
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest, language: Language): UploadAnswer {
  const body = parseJson(request.responseText);
  const problem = problemSchema.safeParse(body);
  if (request.status >= 400 && problem.success) {
    const { code, details } = problem.data;
    return { ok: false, message: errorMessage(isErrorCode(code) ? code : 'internal', language, details) };
  }
  if (body === null) return { ok: false, message: errorMessage('internal', language) };
  return { ok: true, status: request.status, body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
