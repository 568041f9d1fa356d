-- Why the page of an article is wanted (the number of a tributary.article.Doubt), and what pages were worth
-- for each reason: a source may cut some of its texts and publish others whole.
alter table page add column doubt integer not null default 0;

alter table worth rename to worth_before;

create table worth (
    source  integer not null,
    doubt   integer not null,
    answers integer not null,
    recent  integer not null,
    passed  integer not null,
    asked   integer not null,
    primary key (source, doubt)
) without rowid;

insert into worth select source, 0, answers, recent, passed, asked from worth_before;

drop table worth_before;
