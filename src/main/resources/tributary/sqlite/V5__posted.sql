-- When the newest entry of a source was posted: how long it has been silent is known without reading it again.
alter table source add column posted integer;
