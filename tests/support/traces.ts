// Searches every place in which a server could have left something.
import type { Hit, Needle } from './needles.ts'
import { scanFile, scanFolder, scanMemory, scanOpenFiles } from './scan.ts'
import type { Server } from './server.ts'

export interface Traces {
  /** Data folder (database, its log, evidence, keys), temporary files, open files, and the files of PostgreSQL. */
  readonly disk: Hit[]
  readonly logs: Hit[]
  readonly memory: Hit[]
}

/** Searches for the needles in files, logs and memory of this server. */
export function findTraces(server: Server, needles: readonly Needle[], furtherFolders: readonly string[] = []): Traces {
  const folders = [server.data, server.tmp, ...furtherFolders]
  return {
    disk: [...folders.flatMap((folder) => scanFolder(folder, needles)), ...scanOpenFiles(server.pid(), needles)],
    logs: server.logs.flatMap((path) => scanFile(path, needles)),
    memory: scanMemory(server.pid(), needles),
  }
}

export const NOTHING: Traces = { disk: [], logs: [], memory: [] }
