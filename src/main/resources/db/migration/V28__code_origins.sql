-- From which address a code was changed; empty: before this was kept, or by nobody at a browser or a program.
alter table code_changes add column origin text not null default '';
