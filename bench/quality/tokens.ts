/** Text as it was printed, from text as the Penn Treebank tokenises it: dates are read as people write them. */
export const untokenise = (line: string): string =>
  line
    .replace(/-L[RSC]B- ?/g, '(')
    .replace(/ ?-R[RSC]B-/g, ')')
    .replace(/`` ?/g, '"')
    .replace(/ ?''/g, '"')
    .replace(/\$ (?=\d)/g, '$')
    .replace(/ (?=[,.;:!?%]|(?:'(?:s|d|m|re|ve|ll)|n't)\b)/g, '');
