-- Who is told at once when a feed of ours changes (WebSub), and which version of it he has.
create table subscription (
    topic    text not null,
    callback text not null,
    secret   text not null,
    expires  integer not null,
    told     text not null,
    primary key (topic, callback)
) without rowid;
