-- What a source asks of us, where its redirects led, how it stands with its publisher, and what people are told of it.
-- `skip_hours` and `skip_days` are bits (hour 0 is bit 0, Monday bit 1); `target` is where the last `target_polls`
-- visits were sent for good, `adopted` what is asked instead of the configured address; `origin` is whom it rests with;
-- `terms` is a digest of all that the configuration says of it.
alter table source add column ttl          integer;
alter table source add column skip_hours   integer not null default 0;
alter table source add column skip_days    integer not null default 0;
alter table source add column adopted      text;
alter table source add column target       text;
alter table source add column target_since integer;
alter table source add column target_polls integer not null default 0;
alter table source add column origin       text;
alter table source add column overloaded   integer;
alter table source add column bad_since    integer;
alter table source add column happened     text;
alter table source add column reason       text;
alter table source add column warning      text;
alter table source add column terms        text;

create index source_of_origin on source (origin) where origin is not null;

-- An origin (scheme, host, port) that asked to be left alone, for all its sources.
create table origin (
    name        text    primary key,
    rests_until integer not null
) without rowid;

-- A source that turned bad, or well again; the newest few are kept.
create table turn (
    key    integer primary key autoincrement,
    source text    not null,
    kind   text    not null,
    at     integer not null,
    words  text    not null
);
