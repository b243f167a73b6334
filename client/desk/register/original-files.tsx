import { useState } from 'react';
import { z } from 'zod';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Field } from '../form/field.tsx';
import { postFile } from '../post-file.ts';
import type { RegisterEntry } from './register-entry.ts';
import { registerMessages } from './register-messages.ts';

type OriginalFilesProps = {
  readonly hearingId: string;
  readonly files: RegisterEntry['files'];
  readonly onFiles: (files: RegisterEntry['files']) => void;
  /** What the files are, where they are not the original of a letter. */
  readonly label?: string;
  readonly hint?: string;
};

const uploadSchema = z.object({ id: z.uuid(), name: z.string() });

/** The letter itself, and what lay with it; each is sent as it is chosen. */
export function OriginalFiles({ hearingId, files, onFiles, label, hint }: OriginalFilesProps) {
  const m = useMessages(registerMessages);
  const language = useLanguage();
  const [isSending, setIsSending] = useState(false);
  const [fault, setFault] = useState<string>();

  const send = async (file: File) => {
    setIsSending(true);
    setFault(undefined);
    const answer = await postFile(`/files/uploads?hearing=${hearingId}`, { file, fields: {}, language });
    setIsSending(false);
    if (!answer.ok) return setFault(answer.message);
    const upload = uploadSchema.safeParse(answer.body);
    if (upload.success) onFiles([...files, upload.data]);
  };
  return (
    <div>
      {files.map(({ id, name }) => (
        <p key={id}>
          {name}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => onFiles(files.filter((file) => file.id !== id))}
          >
            {m.removeFile(name)}
          </button>
        </p>
      ))}
      {files.length < commentLimits.files && (
        <Field
          id="entry-files"
          label={label ?? m.file}
          hint={isSending ? m.sending : (hint ?? m.fileHint)}
          error={fault}
        >
          {(control) => (
            <input
              key={files.length}
              {...control}
              type="file"
              className="ds-input"
              accept=".pdf,.png,.jpg,.jpeg"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) void send(file);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
