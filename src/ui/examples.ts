import type { VNode } from 'preact'

/** What a component shows of itself in the gallery: by name, each drawn when asked for. */
export type Examples = Readonly<Record<string, () => VNode>>
