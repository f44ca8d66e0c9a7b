import type { Import, SourceFile } from './source.ts'

export interface Rule {
  name: string
  /** The files that it applies to. */
  files: RegExp
  /** Whether this file may not have this import. */
  forbids: (imported: Import, file: SourceFile) => boolean
}

const client = /^src\/(reporter|console|device|ui)\//
const feature = /^src\/server\/features\/([^/]+)\//

/** The import rules. The two rules about the whole graph, cycles and reach, are in graph.ts. */
export const rules: Rule[] = [
  {
    name: 'the domain imports nothing',
    files: /^src\/domain\//,
    forbids: ({ to }) => !to.startsWith('src/domain/'),
  },
  {
    name: 'the protocol imports only its cryptography, its schemas and the names of the domain',
    files: /^src\/protocol\//,
    forbids: ({ to }) =>
      !/^(src\/protocol\/|src\/domain\/names\/|age-encryption$|@noble\/|@scure\/|zod$|zod\/mini$)/.test(to),
  },
  {
    name: 'Markdown is read from its library into nodes of the protocol, and by nobody else',
    files: /^src\//,
    forbids: ({ to }, { path }) =>
      path.startsWith('src/markdown/')
        ? !/^(src\/(markdown|domain|protocol\/wire)\/|mdast$|mdast-util-|micromark-)/.test(to)
        : /^(mdast|micromark)/.test(to),
  },
  {
    name: 'no phone loads a parser of Markdown',
    files: /^src\/(reporter|device|ui)\//,
    forbids: ({ to }) => to.startsWith('src/markdown/') && to !== 'src/markdown/words.ts',
  },
  {
    name: 'the interface kit knows no screen',
    files: /^src\/ui\//,
    forbids: ({ to, typeOnly }) =>
      !/^(src\/(ui|domain)\/|src\/markdown\/words\.ts$|locales\/|preact$|preact\/|@preact\/signals$)/.test(to) &&
      !(to.startsWith('src/protocol/wire/') && typeOnly),
  },
  {
    name: 'the device layer knows no screen',
    files: /^src\/device\//,
    forbids: ({ to, ours }) => ours && !/^(src\/(device|protocol|domain|server)\/|locales\/)/.test(to),
  },
  {
    name: 'reporter and console never meet',
    files: /^src\/(reporter|console)\//,
    forbids: ({ to }, { path }) => to.startsWith(path.startsWith('src/reporter/') ? 'src/console/' : 'src/reporter/'),
  },
  {
    name: 'a client takes only types from the server',
    files: /^(src\/(reporter|console|device|ui|domain|protocol|markdown)|locales)\//,
    forbids: ({ to, typeOnly }) => /^src\/(server|cli)\//.test(to) && !typeOnly,
  },
  {
    name: 'nothing that runs in a browser uses Node',
    files: /^(src\/(reporter|console|device|ui|domain|protocol|markdown)|locales)\//,
    forbids: ({ to, typeOnly }) => to.startsWith('node:') && !typeOnly,
  },
  {
    name: 'the server knows no client',
    files: /^src\/server\//,
    forbids: ({ to }, { path }) => client.test(to) && !(to.startsWith('src/ui/') && isPublicPage(path)),
  },
  {
    name: 'the server does not depend on its command line',
    files: /^src\/(?!cli\/)/,
    forbids: ({ to }) => to.startsWith('src/cli/'),
  },
  {
    name: 'a slice is entered through its index',
    files: /^src\//,
    forbids: ({ to }, { path }) =>
      feature.test(to) &&
      to.match(feature)?.[1] !== path.match(feature)?.[1] &&
      !/^[^/]+\/[^/]+\/[^/]+\/[^/]+\/index\.ts$/.test(to),
  },
  {
    name: 'a migration imports nothing of ours',
    files: /^src\/server\/database\/migrations\/(?!index\.ts$)/,
    forbids: ({ ours, typeOnly }) => ours && !typeOnly,
  },
  {
    name: 'test factories stay in tests',
    files: /^src\//,
    forbids: ({ to }) => /\/testing[./]/.test(to),
  },
]

/** SQL is allowed only in queries.ts and the database layer; in other files a permission check is easily forgotten. */
export function mayWriteSql({ path }: SourceFile): boolean {
  return /(^|[/.-])queries\.ts$|^src\/server\/database\//.test(path)
}

/** The server renders the public pages with the components of the clients. */
function isPublicPage(path: string): boolean {
  return /^src\/server\/features\/(pages|statistics)\//.test(path)
}
