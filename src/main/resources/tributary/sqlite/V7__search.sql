-- What articles are found by: words that we cut ourselves, written in letters and digits of ASCII, so that the tokenizer
-- has nothing to decide. The row id is the key of the article; the index keeps no text and no positions.
create virtual table search using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- Articles that came before there was a search; they are indexed when the store is opened.
create table unsearched (
    article integer primary key
);

insert into unsearched (article) select key from article;
