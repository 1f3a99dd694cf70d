// A file may leave a place to its owners: whatever stands between these two lines is theirs, and builds write around it. docs/decisions/0025-text-of-owners.md

/** The line above the text of the owners, in formats in which this is a comment. */
export const keptBegin = '<!-- kept from here: every build leaves what stands below this line as it is -->';

/** The line below it. */
export const keptEnd = '<!-- kept up to here -->';

/** What stands between the two where nobody has written: a blank line. */
export const keptNothing = '\n';

/** What both lines begin with. */
export const keptSign = '<!-- kept ';
