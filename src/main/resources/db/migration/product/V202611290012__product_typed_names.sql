-- Names that were kept as they came are found by searches as those that are cleaned before.
update product set name = typed_text(name) where name <> typed_text(name);
