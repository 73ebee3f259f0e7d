-- A text as people's typing is kept: in Unicode's composed form, with plain spaces and hyphens in place of those
-- that only differ in width or in where lines may break, without marks of direction, and without space around it.
create function typed_text(given text) returns text language sql immutable strict as $$
  select btrim(
    translate(
      normalize(given, NFC),
      U&'\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\3000\2010\2011\200E\200F\061C',
      '                --'))
$$;
