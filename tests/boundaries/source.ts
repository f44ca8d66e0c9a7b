import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative } from 'node:path'
import { parseSync } from 'rolldown/utils'

export interface Import {
  /** A path in the project (`src/domain/stages.ts`) or the name of a package (`hono/client`, `node:fs`). */
  to: string
  ours: boolean
  /** Whether it is erased before the program runs. */
  typeOnly: boolean
}

export interface SourceFile {
  path: string
  imports: Import[]
  speaksSql: boolean
}

/** Every TypeScript file of the product, without tests and the examples that they read. */
export function readSources(folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(relative('.', entry.parentPath), entry.name))
    .filter(isProduct)
    .map((path) => parseSource(path, readFileSync(path, 'utf8')))
}

function isProduct(path: string): boolean {
  return !/\.test\.tsx?$|\/testing[./]/.test(path)
}

/** The imports of a file, and whether it writes SQL. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const found: [string, boolean][] = [
    ...module.staticImports.map(({ moduleRequest, entries }): [string, boolean] => [
      moduleRequest.value,
      entries.length > 0 && entries.every((entry) => entry.isType),
    ]),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }): [string, boolean][] =>
        moduleRequest ? [[moduleRequest.value, isType]] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }): [string, boolean] => [
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      false,
    ]),
  ]
  const imports = found.map(([specifier, typeOnly]) => ({ ...locate(path, specifier), typeOnly }))
  return { path, imports, speaksSql: speaksSql(program) }
}

function locate(path: string, specifier: string): { to: string; ours: boolean } {
  const ours = specifier.startsWith('.')
  return { to: ours ? posix.join(posix.dirname(path), specifier) : specifier, ours }
}

const queryMethods = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])

/** Whether the code begins a Kysely query or uses its `sql` tag. Walks the whole tree, as a query may be anywhere. */
function speaksSql(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if (Array.isArray(node)) return node.some(speaksSql)
  const { type, property, tag } = node as { type?: string; property?: { name?: string }; tag?: { name?: string } }
  if (type === 'MemberExpression' && queryMethods.has(property?.name ?? '')) return true
  if (type === 'TaggedTemplateExpression' && tag?.name === 'sql') return true
  return Object.values(node).some(speaksSql)
}
