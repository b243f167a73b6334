type MoreButtonProps = {
  readonly label: string;
  /** The pages that there may be more of. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
};

/** Fetches the next page of a list; nothing when all of it is there. */
export function MoreButton({ label, pages }: MoreButtonProps) {
  if (!pages.hasNextPage) return null;
  return (
    <p>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        aria-busy={pages.isFetchingNextPage}
        onClick={() => pages.fetchNextPage()}
      >
        {label}
      </button>
    </p>
  );
}
