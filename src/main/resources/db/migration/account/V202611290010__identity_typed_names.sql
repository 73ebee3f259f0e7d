-- Names that were kept as they came are found by searches as those that are cleaned before.
update user_account set first_name = typed_text(first_name), last_name = typed_text(last_name)
where (first_name, last_name) <> (typed_text(first_name), typed_text(last_name));
