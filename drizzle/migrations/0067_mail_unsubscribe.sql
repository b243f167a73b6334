-- Where a mail program turns a notice off by itself (RFC 8058), sealed as the text is, and forgotten with it.
alter table mail_message add column sealed_unsubscribe bytea;
--> statement-breakpoint
alter table mail_message add constraint mail_message_unsubscribe_check
  check (state = 'waiting' or sealed_unsubscribe is null);
