/**
 * Browsers send typed text to spelling, translation and writing services unless they are told not to. The capitals make
 * Preact write attributes: as DOM properties both would be booleans, and 'no' would mean yes.
 */
export const secret = {
  autocomplete: 'off',
  spellcheck: false,
  Translate: 'no',
  Autocorrect: 'off',
  writingsuggestions: 'false',
} as const
