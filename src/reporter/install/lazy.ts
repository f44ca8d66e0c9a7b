import { optional } from '../core/optional.tsx'

export const LazyInstall = optional(async () => (await import('./Install.tsx')).Install)
