import { invariant } from '../../util/invariant.ts';

/** Reserved in PostgreSQL, also where only functions and types are meant. https://www.postgresql.org/docs/current/sql-keywords-appendix.html */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently
  constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp current_user default
  deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect
  into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer
  overlaps placing primary references returning right select session_user similar some symmetric system_user table tablesample then to
  trailing true union unique user using variadic verbose when where window with`.split(/\s+/),
);

/** A name of PostgreSQL, in quotes unless it means the same without. Names beyond 63 bytes are cut by the server. */
export function sqlIdentifier(name: string): string {
  invariant(name !== '' && !name.includes('\0'), `${JSON.stringify(name)} as a name in SQL`);
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A string of PostgreSQL, read the same whatever `standard_conforming_strings` says. https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE */
export function sqlLiteral(text: string): string {
  invariant(!text.includes('\0'), 'a NUL in a string of SQL');
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
