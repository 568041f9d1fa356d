-- What asking for the pages of a source was worth: how many told, whether the last ones told more than the feed (a bit
-- each, the newest lowest), how many articles were passed over since, and when a page was asked for last.
create table worth (
    source  integer primary key,
    answers integer not null,
    recent  integer not null,
    passed  integer not null,
    asked   integer not null
);

-- How an origin stands with requests for pages: how many failed in a row, and until when it is left alone.
create table quiet (
    origin   text primary key,
    failures integer not null,
    until    integer
);

-- The marks that recur and for which the articles that were there before were looked through.
alter table refrain add column swept blob not null default x'';
