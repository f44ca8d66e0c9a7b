// The server's log. There is no access log. A line holds an event, numbers and nothing else, so that nobody's address,
// token, name or text can get into it.

const EVENTS = {
  failed: 'a request failed',
  command_failed: 'a command failed',
  broke_off: 'an answer broke off',
  job_failed: 'a job failed',
  traces_left: 'traces of moved rows could not be removed, it is tried again',
  log_kept: 'PostgreSQL keeps clock times of reports in its write-ahead log, it is tried again; peluit tick says why',
  files_lost: 'files that reporters sent are missing or damaged, restore them from a backup',
  nearly_full: 'the disk is nearly full, files are refused',
  full: 'the disk is almost full, reports and answers are refused',
} as const

/** Writes one line. Of an error it keeps only the class, the code and the stack frames: messages may quote content. */
export function log(event: keyof typeof EVENTS, fields: Readonly<Record<string, number>> = {}, error?: unknown): void {
  const numbers = Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  const places = error instanceof Error ? [error.constructor.name, ...codeOf(error), ...placesOf(error)] : []
  process.stderr.write(`${[`peluit: ${EVENTS[event]}`, ...numbers, ...places].join(' ')}\n`)
}

/** The error's code in the database or the file system: `ENOSPC`, `57P01`, SQLite's 5. */
function codeOf(error: Error): string[] {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  const codes = [code, errcode].filter((one) => one !== undefined).map(String)
  return codes.filter((one) => /^[A-Z0-9_]{1,40}$/.test(one))
}

function placesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, 8).map((line) => line.trim())
}
