import {
  type CommentSubmission,
  commentSubmissionSchema,
} from '../../../domain/comments/comment-submission.ts';
import { fieldProblemMessage } from '../../../domain/comments/field-problem.ts';
import type { Language } from '../../../domain/language.ts';
import { findPersonalText } from '../../../domain/privacy/personal-finding.ts';
import { formWords } from '../words/form-words.ts';
import {
  type CommentFormFields,
  type CommentFormState,
  type FormField,
  idempotencyKeyOf,
} from './comment-form-state.ts';

type Problems = CommentFormState['problems'];

/** The comment that a form says, by the schema that the map's form meets too; or what is wrong with it. */
export function readSubmission(
  fields: CommentFormFields,
  hearingId: string,
  language: Language,
): { readonly submission: CommentSubmission } | { readonly problems: Problems } {
  const target = targetOf(fields.gjelder);
  const parsed = commentSubmissionSchema.safeParse({
    hearingId,
    idempotencyKey: idempotencyKeyOf(fields.nokkel),
    receiptSecret: fields.nokkel,
    target,
    heading: fields.overskrift,
    text: fields.tekst,
    author: {
      kind: fields.hvem,
      name: fields.navn,
      email: fields.epost,
      ...(fields.hvem !== 'private' && { organisationName: fields.organisasjon }),
    },
    underAge: fields.ung === 'ja',
    language,
  });
  const sensitive = fields.likevel ? [] : personalTexts(fields, language);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: fieldOf(path),
      message: path[0] === 'target' ? formWords[language].targetGone : fieldProblemMessage(message, language),
    }));
    return { problems: [...firstOfEach(problems), ...sensitive] };
  }
  return sensitive.length > 0 ? { problems: sensitive } : { submission: parsed.data };
}

/** What the form's choice speaks of; what is none of its values becomes a problem of the schema. */
function targetOf(choice: string): unknown {
  const [kind, first, second] = choice.split(':');
  switch (kind) {
    case 'plan':
      return { kind: 'wholePlan' };
    case 'objekt':
      return { kind: 'object', planVersionId: first, planObjectId: second };
    case 'bestemmelse':
      return { kind: 'provision', planVersionId: first, provisionId: second };
    case 'dokument':
      return { kind: 'document', documentId: first };
    default:
      return undefined;
  }
}

/** The form's field of a place in the submission; null where none stands for it. */
export function fieldOf(path: readonly PropertyKey[]): FormField | null {
  const [first, second] = path;
  if (first === 'author') return authorFields[String(second)] ?? null;
  return fieldsOfSubmission[String(first)] ?? null;
}

const fieldsOfSubmission: Readonly<Record<string, FormField>> = {
  target: 'gjelder',
  places: 'gjelder',
  heading: 'overskrift',
  text: 'tekst',
};

const authorFields: Readonly<Record<string, FormField>> = {
  name: 'navn',
  email: 'epost',
  organisationName: 'organisasjon',
};

/** What opens a person's life stands on the web only when the person says so twice. */
function personalTexts({ overskrift, tekst }: CommentFormFields, language: Language): Problems {
  const words = formWords[language];
  const found = findPersonalText(`${overskrift}\n${tekst}`);
  const numbers = found
    .filter(({ kind }) => kind === 'nationalIdentityNumber' || kind === 'accountNumber')
    .map(({ kind, text }) =>
      kind === 'accountNumber' ? words.accountNumber(text) : words.identityNumber(text),
    );
  const health = [
    ...new Set(found.flatMap(({ kind, text }) => (kind === 'health' ? [text.toLowerCase()] : []))),
  ];
  const messages =
    health.length > 0 ? [...numbers, words.healthWords(health.slice(0, 5).join('», «'))] : numbers;
  return messages.map((message) => ({ field: 'likevel', message }));
}

function firstOfEach(problems: Problems): Problems {
  return problems.filter(
    (problem, index) =>
      problem.field === null || problems.findIndex(({ field }) => field === problem.field) === index,
  );
}
