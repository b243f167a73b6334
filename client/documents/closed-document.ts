let closedId: string | undefined;

/** The document that was open last, until the library has taken it to give its link the focus. */
export const closedDocument = {
  set: (documentId: string): void => {
    closedId = documentId;
  },
  take: (): string | undefined => {
    const id = closedId;
    closedId = undefined;
    return id;
  },
};
