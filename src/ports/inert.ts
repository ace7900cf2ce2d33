/**
 * Text as it may stand in GitHub's log: the runner takes a line that begins with `::` (blanks before it don't count), or has `##[` anywhere, for a
 * command to itself. Output of programs and servers is no such thing. Where nothing could be taken for one, the text is unchanged.
 */
export const inert = (text: string): string => text.replace(/^(\s*)::/gm, '$1\\::').replaceAll('##[', '##\\[');
