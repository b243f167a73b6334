import { describe, expect, test } from 'vitest';
import {
  type CommentDraft,
  commentDraftSchema,
  isUntouched,
  renewOldUploads,
  startDraft,
} from '../../client/comments/draft/comment-draft.ts';
import { draftProblems, issueProblems } from '../../client/comments/draft/draft-problems.ts';
import { makeReceiptSecret } from '../../client/comments/draft/make-receipt-secret.ts';
import { withNotesFollowing } from '../../client/comments/draft/place-notes.ts';
import { paragraphsOfPlaces, withParagraphsFollowing } from '../../client/comments/draft/place-paragraphs.ts';
import { toSubmission } from '../../client/comments/draft/to-submission.ts';
import { commentSubmissionSchema, receiptSecretSchema } from '../../domain/comments/comment-submission.ts';
import type { PlanArea } from '../../domain/comments/distance-to-area.ts';

const hearingId = '7b3724c4-5aff-4d8f-aa82-83b2b39a4161';
const objectId = '46e605e8-c85d-4e99-98d0-76e12b840646';
const place = {
  id: '2cbb30a4-18f8-4178-8ff7-6c113ceb15cd',
  geometry: { type: 'Point', coordinates: [10.41, 59.265] },
} as const;
const area: PlanArea = {
  type: 'Polygon',
  coordinates: [
    [
      [10.4, 59.26],
      [10.42, 59.26],
      [10.42, 59.27],
      [10.4, 59.27],
      [10.4, 59.26],
    ],
  ],
};
const describePlace = () => 'Punkt, i BBB1';
const written = { text: 'Behold trærne.', author: { name: 'Ola Eksempel', email: 'ola@eksempel.no' } };

function buildDraft(changes: Partial<Omit<CommentDraft, 'author'>> = {}): CommentDraft {
  const draft = startDraft(hearingId);
  return { ...draft, text: written.text, author: { ...draft.author, ...written.author }, ...changes };
}

function problemsOf(draft: CommentDraft): readonly string[] {
  const submission = toSubmission(draft, { language: 'nb', describePlace });
  return draftProblems(draft, { language: 'nb', area, submission }).map(({ fieldId }) => fieldId);
}

describe('a draft', () => {
  test('is empty when it begins, with a key and a secret that the server takes', () => {
    const draft = startDraft(hearingId);
    expect(isUntouched(draft)).toBe(true);
    expect(commentDraftSchema.safeParse(draft).success).toBe(true);
    expect(startDraft(hearingId).idempotencyKey).not.toBe(draft.idempotencyKey);
  });

  test('bears a receipt secret of 128 bits in the one form that is taken', () => {
    const secrets = Array.from({ length: 200 }, makeReceiptSecret);
    expect(secrets.filter((secret) => !receiptSecretSchema.safeParse(secret).success)).toEqual([]);
    expect(new Set(secrets).size).toBe(200);
  });

  test('that is kept on the device comes back the same', () => {
    const draft = buildDraft({
      places: [place],
      placeNotes: {
        [place.id]: { label: 'Lekeplassen', planObjectId: objectId, isAnswered: true, origin: null },
      },
    });
    expect(commentDraftSchema.parse(structuredClone(draft))).toEqual(draft);
  });
});

describe('a paragraph of the text', () => {
  const text = 'Blokkene blir høye.\n\nTrærne må stå.';
  const tied = buildDraft({ text, places: [place], placeParagraphs: { [place.id]: 2 } });
  const sent = (draft: CommentDraft) => toSubmission(draft, { language: 'nb', describePlace }).places?.[0];

  test('goes with the place that belongs to it, and stays with it while more is written', () => {
    expect(sent(tied)?.paragraph).toBe(2);
    const longer = withParagraphsFollowing(tied, { ...tied, text: `Til kommunen.\n\n${text}` });
    expect(sent(longer)?.paragraph).toBe(3);
  });

  test('is let go of when it is taken out, or is all that there is', () => {
    expect(
      sent(withParagraphsFollowing(tied, { ...tied, text: 'Blokkene blir høye.' }))?.paragraph,
    ).toBeNull();
    const alone = withParagraphsFollowing(tied, { ...tied, text: 'Trærne må stå.' });
    expect(sent(alone)?.paragraph).toBeNull();
    expect(problemsOf(alone)).toEqual([]);
  });

  test('follows a place that is set again with keys', () => {
    const again = { ...place, id: '11111111-18f8-4178-8ff7-6c113ceb15cd' };
    const moving = { ...tied, places: [], movedFrom: place.id };
    expect(paragraphsOfPlaces(moving, [again])[again.id]).toBe(2);
  });
});

describe('the name of a place', () => {
  const named = {
    places: [place],
    placeNotes: {
      [place.id]: { label: 'Lekeplassen', planObjectId: objectId, isAnswered: true, origin: null },
    },
    movedFrom: place.id,
  };
  const again = { ...place, id: '11111111-18f8-4178-8ff7-6c113ceb15cd' };

  test('follows when the place is set again with keys, and its field is asked for anew', () => {
    const apart = { ...buildDraft(named), ...withNotesFollowing(buildDraft(named), []) };
    const moved = withNotesFollowing(apart, [again]);
    expect(moved.placeNotes[again.id]).toEqual({
      label: 'Lekeplassen',
      planObjectId: null,
      isAnswered: false,
      origin: null,
    });
    expect(moved.movedFrom).toBeNull();
  });

  test('stays with the place when the person undoes the moving', () => {
    const apart = { ...buildDraft(named), ...withNotesFollowing(buildDraft(named), []) };
    expect(withNotesFollowing(apart, [place]).movedFrom).toBeNull();
    expect(withNotesFollowing(apart, [place]).placeNotes[place.id]?.label).toBe('Lekeplassen');
  });

  describe('that was made from a house and a distance', () => {
    const thing = {
      kind: 'address' as const,
      name: 'Storgata 4',
      detail: '',
      municipalityNumber: '3905',
      geometry: null,
      planObjectId: null,
    };
    const origin = {
      thing,
      extent: { kind: 'around' as const, metres: 50 },
      label: '50 meter rundt Storgata 4',
    };
    const note = { label: origin.label, planObjectId: null, isAnswered: true, origin };
    const made = buildDraft({ places: [place], placeNotes: { [place.id]: note } });
    const moved = { ...place, geometry: { type: 'Point' as const, coordinates: [10.42, 59.265] as const } };

    test('is gone when the place is dragged somewhere else', () => {
      expect(withNotesFollowing(made, [moved]).placeNotes[place.id]).toMatchObject({
        label: '',
        origin: null,
      });
    });

    test('stays when another place is set, and when the person has given one of their own', () => {
      expect(withNotesFollowing(made, [place, again]).placeNotes[place.id]).toEqual(note);
      const own = buildDraft({ places: [place], placeNotes: { [place.id]: { ...note, label: 'Hjemme' } } });
      expect(withNotesFollowing(own, [moved]).placeNotes[place.id]?.label).toBe('Hjemme');
    });
  });
});

test('attachments of yesterday are sent anew, for the server has let go of them', () => {
  const file = (name: string, uploadedAt: number | null) => ({
    id: objectId,
    name,
    size: 1,
    mediaType: 'image/png',
    uploadedAt,
    description: '',
    keepsLocation: false,
  });
  const day = 86_400_000;
  const draft = buildDraft({ files: [file('gammel.png', 0), file('ny.png', day), file('venter.png', null)] });
  expect(renewOldUploads(draft, day + 1).files.map(({ uploadedAt }) => uploadedAt)).toEqual([
    null,
    day,
    null,
  ]);
});

test('a draft that an older version of the page kept is still read', () => {
  const file = { id: objectId, name: 'a.png', size: 1, mediaType: 'image/png', uploadedAt: 5 };
  const { origin: _origin, ...old } = buildDraft();
  expect(commentDraftSchema.parse({ ...old, files: [file] })).toMatchObject({
    origin: null,
    files: [{ ...file, description: '', keepsLocation: false }],
  });
});

test('what its files are is sent with the comment, and nothing where nobody said', () => {
  const file = (description: string) => ({
    id: objectId,
    name: 'a.png',
    size: 1,
    mediaType: 'image/png',
    uploadedAt: 5,
    description,
    keepsLocation: false,
  });
  const sent = (description: string) =>
    toSubmission(buildDraft({ files: [file(description)] }), { language: 'nb', describePlace })
      .fileDescriptions;
  expect(sent('Utsikten mot fjorden')).toEqual({ [objectId]: 'Utsikten mot fjorden' });
  expect(sent(' ')).toBeUndefined();
});

describe('what is sent', () => {
  test('names a place as the person did, or by what lies there', () => {
    const draft = buildDraft({ places: [place] });
    const named = {
      ...draft,
      placeNotes: {
        [place.id]: { label: ' Lekeplassen ', planObjectId: null, isAnswered: true, origin: null },
      },
    };
    const labels = [draft, named].map(
      (each) => toSubmission(each, { language: 'nb', describePlace }).places?.[0]?.label,
    );
    expect(labels).toEqual(['Punkt, i BBB1', 'Lekeplassen']);
  });

  test('leaves out places drawn before the person chose the whole plan', () => {
    const submission = toSubmission(buildDraft({ places: [place], targetKind: 'wholePlan' }), {
      language: 'nn',
      describePlace,
    });
    expect(submission).toMatchObject({ target: { kind: 'wholePlan' }, places: [], language: 'nn' });
  });

  test('says nothing of an organisation when a private person writes', () => {
    const draft = buildDraft({ targetKind: 'wholePlan' });
    const author = { ...draft.author, organisationName: 'Velforeningen' };
    const submission = toSubmission({ ...draft, author }, { language: 'nb', describePlace });
    expect(commentSubmissionSchema.parse(submission).author).not.toHaveProperty('organisationName');
  });

  test('bears the page of a document only when it is a number', () => {
    const pages = ['12', ' 3 ', 'tolv', ''].map((documentPage) => {
      const draft = buildDraft({ targetKind: 'document', documentId: objectId, documentPage });
      return toSubmission(draft, { language: 'nb', describePlace }).target;
    });
    expect(pages.map((target) => ('page' in target ? target.page : undefined))).toEqual([12, 3, null, null]);
  });
});

describe('what is to be mended', () => {
  test('is nothing in a draft that can be sent', () => {
    expect(problemsOf(buildDraft({ places: [place] }))).toEqual([]);
    expect(problemsOf(buildDraft({ targetKind: 'wholePlan' }))).toEqual([]);
  });

  test('stands in the order of the form, where first and then what', () => {
    const empty = startDraft(hearingId);
    expect(problemsOf(empty)).toEqual([
      'comment-places',
      'comment-text',
      'comment-author-name',
      'comment-author-email',
    ]);
  });

  test('is the choice that was begun and not made', () => {
    expect(problemsOf(buildDraft({ targetKind: 'object' }))).toEqual(['comment-object-search']);
    expect(problemsOf(buildDraft({ targetKind: 'provision' }))).toEqual(['comment-provision']);
    expect(problemsOf(buildDraft({ targetKind: 'document' }))).toEqual(['comment-document']);
    const paged = buildDraft({ targetKind: 'document', documentId: objectId, documentPage: 'tolv' });
    expect(problemsOf(paged)).toEqual(['comment-document-page']);
  });

  test('is a place too far away, with its number and how far it is', () => {
    const away = { ...place, geometry: { type: 'Point', coordinates: [10.41, 59.29] } } as const;
    const draft = buildDraft({ places: [place, away] });
    const submission = toSubmission(draft, { language: 'nb', describePlace });
    const [problem, ...others] = draftProblems(draft, { language: 'nb', area, submission });
    expect(others).toEqual([]);
    expect(problem?.text).toMatch(
      /^Sted 2: Stedet ligger 2,2\u00a0km fra planområdet, og grensen er 500\u00a0m\./,
    );
  });

  test('that the server refused by path is told at its field, each field once', () => {
    const issues = [
      { path: ['author', 'email'], message: 'email-invalid' },
      { path: ['author', 'email'], message: 'invalid' },
      { path: ['places', '0', 'id'], message: 'Invalid UUID' },
      { path: ['surprise'], message: 'invalid' },
    ];
    expect(issueProblems(issues, 'nb').map(({ step, fieldId }) => [step, fieldId])).toEqual([
      ['hva', 'comment-author-email'],
      ['hvor', 'comment-places'],
      ['send', 'comment-send'],
    ]);
  });
});
