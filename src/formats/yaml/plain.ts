/**
 * Whether a string may stand without quotes: every reader, of YAML 1.1 and of 1.2, must take it for exactly that string.
 * Where readers differ the stricter one counts.
 */
export function isPlain(text: string): boolean {
  return wellFormed.test(text) && !isOtherType(text);
}

/** Letters of many scripts and common signs; the rest of Unicode is quoted. Ranges, since what `\p{L}` means differs between versions of Node. */
const foreign = '\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0373\\u0376-\\u0377\\u0386-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u2190-\\u22ff\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3';

/**
 * Begins with no indicator (https://yaml.org/spec/1.2.2/#rule-c-indicator; a dash is one only before a blank), ends in no
 * blank and holds neither `: ` nor ` #`, nor begins with what ends a document. `:8080` is a symbol in Ruby and so is quoted.
 */
const wellFormed = new RegExp(
  `^(?!---|\\.\\.\\.)(?:[A-Za-z0-9_/.$(+^;<~=\\\\)${foreign}]|-(?=[^ ]))(?:[!"$-9;-~${foreign}]|:(?=[^ ])|(?<! )#| (?=[^ #]))*$`,
);

function isOtherType(text: string): boolean {
  const startsNumber = text.charCodeAt(0) < ':'.charCodeAt(0);
  return startsNumber ? looksNumeric(text) : word.test(text);
}

/** https://yaml.org/type/: null, bool, merge and value; `e5` is a float for some readers of 1.1, as `_1` is an integer. */
const word = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|e\d+|_[\d_]*)$/i;

/** Numbers, sexagesimal ones and dates of https://yaml.org/type/, with the separators that some readers drop first. */
function looksNumeric(text: string): boolean {
  return number.test(text.replace(/[_,]/g, '')) || date.test(text);
}

const number = /^[-+]?(?:\d*\.?\d*(?:e[-+]?\d*)?|\.inf|\.nan|0x[\da-f]+|0o?[0-7]+|0b[01]+|\d+(?::\d+)+(?:\.\d*)?)$/i;
const date = /^\d{4}-\d\d?-\d\d?/;
