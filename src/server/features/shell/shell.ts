import type { EntryFiles } from '../../assets.ts'

/**
 * The page that loads a client. It names no organisation and says no word: title, language and text come with the
 * client; colours with /organization.css, which follows the client's own styles so that it wins.
 */
export function shellOf({ script, styles, preloads }: EntryFiles): string {
  const lines = [
    '<!doctype html>',
    '<html lang="id">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="/favicon.svg">',
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    '<link rel="stylesheet" href="/organization.css">',
    ...preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${script ?? ''}"></script>`,
    '</head>',
    '<body><div id="app"></div></body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}
