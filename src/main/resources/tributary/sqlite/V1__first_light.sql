-- Inside, rows are joined by integer keys; the text ids are what the world knows. Times are milliseconds since 1970.

-- A source as the configuration has it, and what is remembered of it. `token` moves whenever a claim ends or is
-- given; `listed_hash` is a digest of what it listed last; `articles` counts its rows in `article`.
create table source (
    key           integer primary key,
    id            text    not null unique,
    address       text    not null,
    configured    integer not null,
    enabled       integer not null,
    etag          text,
    last_modified text,
    body_hash     text,
    failures      integer not null default 0,
    last_fetch    integer,
    next_due      integer,
    not_before    integer,
    last_outcome  text,
    last_error    text,
    rhythm        integer,
    title         text,
    site          text,
    language      text,
    note          text,
    token         integer not null default 0,
    lease_until   integer,
    listed_hash   text,
    articles      integer not null default 0
);

create index source_due on source (next_due) where enabled = 1;

-- A path of the tree; the root is the empty text. `changed_at` is when its list, or a listed article, last changed.
create table place (
    key        integer primary key,
    path       text    not null unique,
    changed_at integer not null default 0
);

-- Where a source stands: its leaf (leaf = 1) and every place above it, always the root.
create table placement (
    place  integer not null,
    source integer not null,
    leaf   integer not null,
    primary key (place, source)
) without rowid;

create index placement_of_source on placement (source);

-- What an item is known again by. Outlives its article, so that nothing comes back as new. `lead` is the identity of
-- the first article of its cluster of copies (its own when it is alone); `marks` counts its rows in `alias`.
create table identity (
    key         integer primary key,
    id          text    not null unique,
    source      integer not null,
    guid        text,
    link        text,
    title       text    not null,
    day         text,
    fingerprint text    not null,
    lead        integer not null,
    marks       integer not null default 0
);

create index identity_of_cluster on identity (lead);

-- Every mark an identity ever had, as a 64-bit digest per kind: 1 guid, 2 link, 3 title and day, 4 content.
create table alias (
    source   integer not null,
    kind     integer not null,
    hash     integer not null,
    identity integer not null,
    primary key (source, kind, hash, identity)
) without rowid;

-- An article, under the key of its identity. `story` is null when it tells its own; `unlisted_at` is when its source
-- stopped listing it.
create table article (
    key         integer primary key,
    source      integer not null,
    published   integer not null,
    updated     integer not null,
    first_seen  integer not null,
    revision    integer not null,
    story       text,
    reason      text    not null,
    unlisted_at integer
);

create index article_of_source on article (source, published);
create index article_listed on article (source) where unlisted_at is null;
create index article_unlisted on article (unlisted_at) where unlisted_at is not null;

-- What is published of an article, apart from the row so that lists are light.
create table body (
    article           integer primary key,
    title             text not null,
    link              text,
    link_as_published text,
    authors           text not null,
    summary           text not null,
    content           text not null,
    image             text,
    image_width       integer,
    image_height      integer,
    enclosures        text not null,
    tags              text not null,
    language          text
);

-- What copies are found by, as it was when the article came: small rows, since the newest are read at every start.
create table telling (
    article integer primary key,
    link    text,
    sketch  blob not null
);

-- What was published before the newest revision.
create table revision (
    article  integer not null,
    revision integer not null,
    updated  integer not null,
    title    text    not null,
    summary  text    not null,
    content  text    not null
);

create unique index revision_of_article on revision (article, revision);

-- What each place shows: one article of each cluster of copies, newest first.
create table listing (
    place     integer not null,
    published integer not null,
    article   integer not null,
    primary key (place, published desc, article)
) without rowid;

-- Passes over many sources; autoincrement, so that an id is never given twice.
create table pass (
    id         integer primary key autoincrement,
    started    integer not null,
    finished   integer,
    sources    integer not null default 0,
    fresh      integer not null default 0,
    unchanged  integer not null default 0,
    failed     integer not null default 0,
    seen       integer not null default 0,
    created    integer not null default 0,
    updated    integer not null default 0,
    copies     integer not null default 0
);
