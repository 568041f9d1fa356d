-- How often what sources are called, or what is wrong with one, has changed: while this stands still, whoever has read
-- those of all sources need not read them again.
create table naming (
    moves integer not null
);

insert into naming (moves) values (0);

create trigger source_named after update of title, site, last_error on source
when new.title is not old.title or new.site is not old.site or new.last_error is not old.last_error
begin
    update naming set moves = moves + 1;
end;
