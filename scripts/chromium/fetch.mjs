// Old Chromiums: an npm package of the same makers as that of our tests has a headless one for each version. These are
// not dependencies, since they are 50 MB each and only CI drives them.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** The SHA-512 of each package, as in a lock file. */
const PACKAGES = {
  '92.0.0': 'xCFop83v5gXKQTDGNfzj84F4f9QZkY9eShTu1pbWYOPB6wJNw9YgoX56zeVeRD7VL9AVwiS9VS9tgShnc5uR2g==',
  '103.0.0': 'tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
}

/** The path of this Chromium, fetched from npm if it is not there yet. It is deleted together with the packages. */
export async function fetchChromium(version) {
  const home = resolve('node_modules/.cache/old-chromium')
  const executable = join(home, version)
  if (existsSync(executable)) return executable
  const folder = join(home, `${version}.${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    await unpack(download(version, folder), folder)
    renameSync(join(folder, 'chromium'), executable)
    return executable
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** npm's own client, so that its settings for proxies and mirrors hold. */
function download(version, folder) {
  const words = ['pack', `@sparticuz/chromium@${version}`, '--pack-destination', folder, '--silent']
  const file = join(folder, execFileSync('npm', words, { encoding: 'utf8' }).trim())
  const sum = createHash('sha512').update(readFileSync(file)).digest('base64')
  if (sum !== PACKAGES[version]) throw new Error(`@sparticuz/chromium@${version} has another SHA-512 than expected`)
  return file
}

/** Only the browser is taken out of the package; none of its code runs. */
async function unpack(file, folder) {
  execFileSync('tar', ['xzf', file, '-C', folder, 'package/bin/chromium.br'])
  await pipeline(
    createReadStream(join(folder, 'package/bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
  )
}
