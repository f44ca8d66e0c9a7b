// Everything that the server is built from. Tests bring their own clock, database and folder.
import type { Assets } from './assets.ts'
import type { Db, Dialect } from './database/index.ts'
import type { WorkIssuer } from './http/work.ts'
import type { Pictures } from './pictures.ts'
import type { Secrets } from './secrets/index.ts'
import type { Blobs } from './storage/index.ts'

export interface Config {
  /** Addresses of reverse proxies whose word about https is believed: `127.0.0.1`, `10.0.0.0/8`. */
  readonly proxies: readonly string[]
  /** Contact for security.txt: a mailto: or https: address; without one there is no security.txt. */
  readonly securityContact: string | null
  /** File with the people of a demo organisation; only a demo has one. */
  readonly demoSheet?: string | undefined
}

/** What an installation keeps. The daily job and the operator's commands need no more. */
export interface Installed {
  readonly db: Db
  readonly dialect: Dialect
  readonly blobs: Blobs
  readonly secrets: Secrets
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** What serving pages and answers needs besides. */
export interface Deps extends Installed {
  readonly work: WorkIssuer
  readonly assets: Assets
  readonly pictures: Pictures
  readonly config: Config
}
