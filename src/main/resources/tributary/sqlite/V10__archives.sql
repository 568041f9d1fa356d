-- The articles of a place in the order in which they came, for its archives.
create index listing_arrival on listing (place, article);
