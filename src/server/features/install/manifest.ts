import { ICON_SIZES } from './icon.ts'

/** How the installed application looks: a neutral name and a sheet of paper, because others see the screen too. */
export function manifestOf(shortName: string) {
  return {
    id: '/lapor',
    name: shortName,
    short_name: shortName,
    lang: 'id',
    start_url: '/lapor',
    scope: '/lapor',
    display: 'standalone',
    background_color: '#f6f1e5',
    theme_color: '#f6f1e5',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICON_SIZES.map((size) => ({
        src: `/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        // The sheet lies within the circle that a phone may cut out, and the background reaches every edge.
        purpose: 'any maskable',
      })),
    ],
  }
}
