-- Who reads a case and does not handle it reads what was redacted as everyone does: the copy, and no hidden places.
grant select (public_heading, public_text, places_hidden) on comment_handling
  to allmenning_reader, allmenning_consultant;
