import { quietly } from '../core/quietly.tsx'

export const LazyInstall = quietly(async () => (await import('./Install.tsx')).Install)
