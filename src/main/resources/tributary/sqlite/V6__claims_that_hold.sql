-- A claim alone moves the next visit ahead, so that a process that dies in a visit has not opened the way for one that
-- comes too early: `pause` is how far, in milliseconds, `asked` when a source was last claimed. `lane` is the origin whose
-- places it takes; null for files. (`origin` is whom it rests with, which may be another one or nobody.)
alter table source add column lane  text;
alter table source add column pause integer not null default 0;
alter table source add column asked integer;

create index source_leased on source (lane) where lease_until is not null;

-- When the machine began to run, by the clock of the last look: a clock that was set in between shows here.
create table clock (
    boot  text    not null primary key,
    began integer not null
);
