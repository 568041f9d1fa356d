-- Which version every document that we serve is, by a hash of its bytes, and since when: what its readers are told of
-- it. `queried` ones are asked with a query, so there may be any number of them.
create table document (
    key     integer primary key,
    name    text not null unique,
    hash    text not null,
    since   integer not null,
    queried integer not null
);

create index document_queried on document (key) where queried = 1;

alter table place drop column look;
