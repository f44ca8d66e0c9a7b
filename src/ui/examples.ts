import type { VNode } from 'preact'

/** A component's examples in the gallery: by name, each drawn when asked for. */
export type Examples = Readonly<Record<string, () => VNode>>
