-- What becomes of the copies of a source: `fold_by` says what makes one (1 link, 2 title, 4 text; 0: it folds nothing),
-- `fold_hours` how far apart they may be, `fold_once` whether one is shown once in the whole tree, `keep` whose words are
-- shown: the richest, the first, or by `rank`, the place of the source in the file.
alter table source add column fold_by    integer not null default 7;
alter table source add column fold_hours integer not null default 168;
alter table source add column fold_once  integer not null default 0;
alter table source add column keep       text    not null default 'RICHEST';
alter table source add column rank       integer not null default 0;

-- Of which identity it was found to be a copy, by how much; how many words it has now, and whether there is a picture.
alter table article add column partner integer;
alter table article add column score   real    not null default 0;
alter table article add column words   integer not null default 0;
alter table article add column picture integer not null default 0;

update article set
    words = (select min(4000, max(length(content) / 8, length(summary) / 6)) from body where article = key),
    picture = (select image is not null from body where article = key);

-- Has a row while what is kept is to be judged again, since rules changed.
create table rejudging (
    since integer not null
);
