import { fork } from 'node:child_process'

/** Starts an attacker, a file that calls `runPaced`, as a process of its own. `heard` gets each of its reports. */
export function startAttacker(file, plan, heard = () => {}) {
  const child = fork(file, [JSON.stringify(plan)])
  const begun = performance.now()
  let report = null
  child.on('message', (message) => {
    report = message
    heard(message)
  })
  return {
    /** Its last report, with the share of a core that it has used, in percent. Throws if it has never reported. */
    lastReport() {
      if (!report) throw new Error('the attacker did not start')
      const { user, system } = report.processor
      return { ...report, share: Math.round((user + system) / 10_000 / ((performance.now() - begun) / 1000)) }
    },
    end() {
      if (child.connected) child.disconnect()
    },
  }
}
