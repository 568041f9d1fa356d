-- An article that waits for its page, since the feed cuts it: asked for when due; null: no more, for this reason.
create table page (
    article integer primary key,
    source  integer not null,
    address text    not null,
    tries   integer not null default 0,
    due     integer,
    reason  text
);

create index page_of_source on page (source, due);

-- What the texts of a source repeat: how many were read, and 64-bit digests of their blocks with how often each came,
-- at which text first and at which last. Bounded: the rarest are forgotten.
create table refrain (
    source integer primary key,
    texts  integer not null,
    marks  blob    not null
);

-- What was left out of the text of an article, in the words that stood there, one a line.
create table removal (
    article integer primary key,
    words   text not null
);
