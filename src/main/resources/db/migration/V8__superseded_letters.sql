-- A newer whole document closes the dead letter of an older one: which letters are whole documents, of which revision, and what took their place.
alter table dead_letters add column document_revision text;
alter table dead_letters add column superseded_by uuid;
