-- How a place looked beside its articles when it was last rendered: a digest of titles and of how articles are republished
-- there. A title that changes in feeds.yaml changes every feed that shows it.
alter table place add column look text;
