import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { shapeMessages } from '../../comments/files/shape-messages.ts';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import { commentMessages } from './comment-messages.ts';
import { FileHandling } from './file-handling.tsx';
import { FileSearchNote } from './file-search-note.tsx';

type DeskComment = Answers['desk']['comment'];

/** What came with a comment; each goes on the web only when someone has looked at it and says so. */
export function Attachments({ comment }: { readonly comment: DeskComment }) {
  const m = useMessages(commentMessages);
  const shapeWords = useMessages(shapeMessages);
  const language = useLanguage();
  const api = useApi();
  const queryClient = useQueryClient();
  const say = useStatus();
  const show = useMutation(
    api.desk.showFile.mutationOptions({
      onSuccess: async ({ isShown }, { commentId, position }) => {
        await queryClient.invalidateQueries(api.desk.comment.queryFilter({ commentId }));
        say(isShown ? m.fileShown(position) : m.fileHidden(position));
      },
    }),
  );
  if (comment.attachments.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h3 id="files">{m.files}</h3>
      <ul className={deskStyles.files}>
        {comment.attachments.map((file) => {
          const { position, name, size, description, scan, isShown, search, findings, handling, shape } =
            file;
          const isOpen = scan === 'clean' || scan === 'unasked';
          return (
            <li key={position}>
              {scan === 'waiting' || scan === 'infected' ? (
                <span>{name}</span>
              ) : (
                <a href={`/files/comments/${comment.id}/${position}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
              )}{' '}
              <small>{fileSizeWords(size, language)}</small>
              {description && <p>{description}</p>}
              {shape && (
                <p>
                  {shape.problem ? shapeWords[shape.problem] : m.shapeShown}
                  {shape.far > 0 && ` ${shapeWords.far(shape.far)}`}
                </p>
              )}
              {scan === 'waiting' && <p>{m.fileWaitsForScan}</p>}
              {scan === 'infected' && <p>{m.fileStopped}</p>}
              {isOpen && <FileSearchNote {...{ search, findings }} />}
              {isOpen && (!handling || handling.isReplaced) && (
                <label className={deskStyles.fileShown}>
                  <input
                    type="checkbox"
                    className="ds-input"
                    checked={isShown}
                    disabled={show.isPending}
                    onChange={(event) =>
                      show.mutate({ commentId: comment.id, position, isShown: event.target.checked })
                    }
                  />
                  {m.showFile}
                  <span className="visually-hidden">: {name}</span>
                </label>
              )}
              {isOpen && <FileHandling comment={comment} file={file} />}
            </li>
          );
        })}
      </ul>
      {show.isError && <Failure error={show.error} />}
    </section>
  );
}
